package app.manit.ui.act;

import java.util.List;

/**
 * Acts that belong together: a part of the menu.
 *
 * @param id names its words: {@code act.group.<id>}
 */
public record ActGroup(String id, List<Act> acts) {
  /** Keeps a copy. */
  public ActGroup {
    acts = List.copyOf(acts);
  }
}
