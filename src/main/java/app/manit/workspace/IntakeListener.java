package app.manit.workspace;

import app.manit.library.Phase;

/** Watches a source being taken in. Called on the working thread; must return quickly. */
@FunctionalInterface
public interface IntakeListener {
  /** Nobody watches. */
  IntakeListener NONE = (phase, files, totalFiles, bytes, totalBytes) -> {};

  /** {@link Phase#READ} or {@link Phase#HASH} moved on; totals are 0 while they are unknown. */
  void progress(Phase phase, int files, int totalFiles, long bytes, long totalBytes);
}
