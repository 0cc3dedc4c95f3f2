package app.manit.ui.deploy;

import app.manit.ui.pages.PageStatus;
import java.util.List;

/**
 * What the publish pane shows of one page.
 *
 * @param heading the state as a title
 * @param pill the state in a word
 * @param address where the page is, or will be; empty until that is known
 * @param note one more sentence; may be empty
 * @param act what the button does; none while it is being published
 * @param fraction of the whole, 0 to 1; only while it is being published
 * @param steps only while it is being published
 */
public record PublishScreen(
    String heading,
    PageStatus status,
    String pill,
    String address,
    String note,
    Act act,
    double fraction,
    List<PhaseLine> steps) {

  /** What the one button does. */
  public enum Act {
    /** Publishes for the first time. */
    PUBLISH,
    /** Publishes the newest version in the place of the one that is online. */
    UPDATE,
    /** The newest version is online: there is nothing to do. */
    NOTHING_CHANGED,
    /** The failure's own buttons stand in its place. */
    SEE_FAILURE,
    /** Stops what is under way. */
    CANCEL,
    /** Stops what waits to be tried again. */
    STOP
  }

  /** Whether it is being published. */
  public boolean publishing() {
    return act == Act.CANCEL;
  }
}
