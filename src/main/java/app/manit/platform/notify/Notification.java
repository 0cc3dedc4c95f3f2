package app.manit.platform.notify;

import java.util.Optional;

/**
 * A word to the user outside our windows.
 *
 * @param title what happened
 * @param text more about it; may be empty
 * @param act what can be done about it, where the desktop has buttons
 */
public record Notification(String title, String text, Optional<Act> act) {

  /**
   * Something that can be done.
   *
   * @param text the button's word
   * @param perform called on any thread when it is chosen; must return quickly
   */
  public record Act(String text, Runnable perform) {}
}
