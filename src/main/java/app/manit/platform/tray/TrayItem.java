package app.manit.platform.tray;

import java.util.List;

/** An item of the tray's menu. */
public sealed interface TrayItem {

  /**
   * Something that can be done.
   *
   * @param id what {@link TrayListener#chosen} is told
   * @param text what it is called
   */
  record Act(String id, String text) implements TrayItem {}

  /** A menu inside the menu. */
  record Menu(String text, List<TrayItem> items) implements TrayItem {
    /** Keeps a copy. */
    public Menu {
      items = List.copyOf(items);
    }
  }

  /** A line between groups of items. */
  record Separator() implements TrayItem {}
}
