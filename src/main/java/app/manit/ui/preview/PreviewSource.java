package app.manit.ui.preview;

import app.manit.library.Project;
import app.manit.library.VersionId;
import java.net.URI;

/** Shows versions of pages on this computer. Called on background threads only. */
public interface PreviewSource extends AutoCloseable {

  /**
   * A version that is shown now.
   *
   * @param bytes the size of all files
   */
  record Shown(URI address, int files, long bytes) {}

  /**
   * Shows the newest version of a page, at the page's own address.
   *
   * @throws app.manit.failure.FailureException if a stored file is missing
   */
  Shown newest(Project page, VersionId version);

  /**
   * Shows a version as it was, at an address that keeps showing it.
   *
   * @throws app.manit.failure.FailureException if a stored file is missing
   */
  Shown earlier(Project page, VersionId version);

  @Override
  void close();
}
