package app.manit.workspace;

import app.manit.library.ProjectId;

/** Which project a source becomes a version of. */
public sealed interface IntakeTarget {
  /** The one that was made from the same place; else a new one. */
  record BySource() implements IntakeTarget {}

  /** The one of this local name, or a new one that gets it. */
  record Named(String slug) implements IntakeTarget {}

  /** This one: the source was dropped on it. Several pages cannot: each goes by its source. */
  record Onto(ProjectId project) implements IntakeTarget {}
}
