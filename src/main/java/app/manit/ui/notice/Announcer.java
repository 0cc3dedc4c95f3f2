package app.manit.ui.notice;

import javafx.beans.property.BooleanProperty;
import javafx.beans.property.SimpleBooleanProperty;

/** Says something where the user is: in the window, or beside it. Used on the UI thread. */
public final class Announcer {
  private final Notices notices;
  private final Announcements outside;
  private final BooleanProperty inFront = new SimpleBooleanProperty(this, "inFront", true);

  /**
   * @param outside tells it while the window is not in front
   */
  public Announcer(Notices notices, Announcements outside) {
    this.notices = notices;
    this.outside = outside;
  }

  /** Whether the user looks at the window. */
  public BooleanProperty inFront() {
    return inFront;
  }

  /** Says it; what is not good news also waits in the window. */
  public void say(Notice notice) {
    if (!inFront.get()) {
      outside.announce(notice);
    }
    if (inFront.get() || notice.stays()) {
      notices.show(notice);
    }
  }
}
