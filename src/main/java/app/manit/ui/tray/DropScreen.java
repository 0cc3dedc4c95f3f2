package app.manit.ui.tray;

import app.manit.ui.notice.Tone;

/**
 * What the drop window shows.
 *
 * @param icon the icon's name in Ikonli's Feather pack
 * @param title the line that counts
 * @param text more about it; may be empty
 * @param progress how far it is, 0 to 1; less than 0 while nothing runs
 */
public record DropScreen(Tone tone, String icon, String title, String text, double progress) {

  /** Whether something is under way. */
  public boolean running() {
    return progress >= 0;
  }
}
