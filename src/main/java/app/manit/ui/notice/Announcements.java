package app.manit.ui.notice;

/**
 * How the user is told something while the window is not in front: by the system's own
 * notifications, where it has any.
 */
@FunctionalInterface
public interface Announcements {
  /** Nobody is told. */
  Announcements NONE = notice -> {};

  /**
   * Tells it. Called on the UI thread, so it must not wait. Whoever lets the user take up the
   * notice's act brings the window to the front first, and performs the act on the UI thread.
   */
  void announce(Notice notice);
}
