package app.manit.ui.preview;

import app.manit.library.Deployment;
import java.util.Optional;

/**
 * Which state of the page the user wants to see.
 *
 * @param picked the deployment whose version is shown; only with {@link PreviewMode#EARLIER}
 */
record PreviewChoice(PreviewMode mode, Optional<Deployment> picked) {
  static final PreviewChoice SANDBOX = new PreviewChoice(PreviewMode.SANDBOX, Optional.empty());
  static final PreviewChoice LIVE = new PreviewChoice(PreviewMode.LIVE, Optional.empty());

  static PreviewChoice earlier(Deployment picked) {
    return new PreviewChoice(PreviewMode.EARLIER, Optional.of(picked));
  }

  /**
   * What is wanted after the page has changed, or another was selected: what was dropped in is seen
   * at once, and what is not online cannot be seen there.
   */
  PreviewChoice after(Optional<PreviewSubject> before, PreviewSubject now) {
    Optional<PreviewSubject> same = before.filter(now::samePageAs);
    boolean renewed = same.filter(page -> !page.newest().equals(now.newest())).isPresent();
    boolean possible =
        switch (mode) {
          case SANDBOX -> true;
          case LIVE -> now.online().isPresent();
          case EARLIER -> same.isPresent();
        };
    return renewed || !possible ? SANDBOX : this;
  }
}
