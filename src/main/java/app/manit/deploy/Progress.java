package app.manit.deploy;

import app.manit.library.Phase;

/**
 * How far a phase has come. Numbers never fall within a phase, also when a part is sent again.
 *
 * @param files done so far, of {@code totalFiles}
 * @param bytes raw bytes done so far, of {@code totalBytes}; both 0 in phases that move none
 */
public record Progress(Phase phase, int files, int totalFiles, long bytes, long totalBytes) {

  /** A phase that only counts files. */
  public static Progress files(Phase phase, int files, int totalFiles) {
    return new Progress(phase, files, totalFiles, 0, 0);
  }
}
