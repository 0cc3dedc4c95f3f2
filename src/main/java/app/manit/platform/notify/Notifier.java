package app.manit.platform.notify;

/** A way to tell the user something outside our windows. */
@FunctionalInterface
public interface Notifier {

  /**
   * Tells it. May take seconds, so it is never called on the UI thread; throws nothing.
   *
   * @return whether the desktop took it, as far as it tells
   */
  boolean show(Notification notification);

  /** Tries this one, and another one if it cannot. */
  default Notifier or(Notifier other) {
    return notification -> show(notification) || other.show(notification);
  }
}
