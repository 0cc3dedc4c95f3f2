package app.manit.platform.tray;

import java.util.List;

/**
 * All that the tray shows.
 *
 * @param tip what is said while the pointer rests on the icon
 * @param click the id of what a click on the icon does
 * @param menu the most likely first
 */
public record TrayFace(TrayMood mood, String tip, String click, List<TrayItem> menu) {
  /** Keeps a copy. */
  public TrayFace {
    menu = List.copyOf(menu);
  }
}
