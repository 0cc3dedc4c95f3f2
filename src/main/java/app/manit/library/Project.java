package app.manit.library;

import java.time.Instant;
import java.util.Optional;

/**
 * A creator's page in the local library.
 *
 * @param slug its local name, unique in the library: what commands call it
 * @param title what its author calls it
 * @param source where it was made from; empty when it was pasted
 * @param sandboxUrl the preview that its fragment brought, probably gone
 * @param changedAt when its title or its newest version last changed
 */
public record Project(
    ProjectId id,
    String slug,
    String title,
    Optional<SourceRef> source,
    Optional<String> sandboxUrl,
    Instant createdAt,
    Instant changedAt) {

  /** The same project with another title. */
  public Project titled(String newTitle, Instant now) {
    return new Project(id, slug, newTitle, source, sandboxUrl, createdAt, now);
  }

  /** The same project under another local name. */
  public Project named(String newSlug, Instant now) {
    return new Project(id, newSlug, title, source, sandboxUrl, createdAt, now);
  }

  /** The same project after a new version was taken in. */
  public Project renewed(
      String newTitle, Optional<SourceRef> newSource, Optional<String> newSandboxUrl, Instant now) {
    return new Project(id, slug, newTitle, newSource, newSandboxUrl, createdAt, now);
  }
}
