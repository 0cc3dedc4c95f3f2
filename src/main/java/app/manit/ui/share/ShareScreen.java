package app.manit.ui.share;

import java.util.Optional;

/**
 * What the share pane shows.
 *
 * @param page what can be shared; empty while nothing can
 * @param withCode whether the code is shown: not while steps need the place
 * @param first whether copying is the one thing to do next
 * @param reason why nothing can be shared, or not with others; empty when all can
 * @param toConnect whether others could open it if only an account were connected
 */
public record ShareScreen(
    Optional<SharedPage> page, boolean withCode, boolean first, String reason, boolean toConnect) {

  /** What is shared. */
  public Optional<String> url() {
    return page.map(p -> p.address().toASCIIString());
  }

  /** Whether others can open it. */
  public boolean forOthers() {
    return page.filter(SharedPage::forOthers).isPresent();
  }
}
