package app.manit.ui.preview;

import app.manit.library.Deployment;
import app.manit.library.DeploymentId;
import app.manit.library.Project;
import app.manit.library.Verification;
import app.manit.library.VersionId;
import app.manit.ui.pages.PageState;
import java.net.URI;
import java.util.Optional;

/**
 * What there is to see of the selected page. Changes exactly when that does.
 *
 * @param newest the version on this computer
 * @param online what visitors get, if anything
 */
record PreviewSubject(Project page, VersionId newest, Optional<Online> online) {

  /**
   * What visitors get.
   *
   * @param deployment a later one is the same address with other contents
   * @param seen what was seen there: before it was ours, something else may have been loaded
   */
  record Online(URI address, DeploymentId deployment, Verification seen) {}

  static PreviewSubject of(PageState state) {
    return new PreviewSubject(
        state.page().project(), state.page().version(), state.online().flatMap(PreviewSubject::at));
  }

  private static Optional<Online> at(Deployment deployed) {
    return deployed
        .url()
        .map(url -> URI.create(url).resolve("/"))
        .map(address -> new Online(address, deployed.id(), deployed.verification()));
  }

  /** Whether it is about the same page. */
  boolean samePageAs(PreviewSubject other) {
    return page.id().equals(other.page().id());
  }
}
