package app.manit.ui.act;

import java.util.List;
import javafx.beans.value.ObservableValue;

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

  /** The same, but nothing of it while this is true. */
  public ActGroup unless(ObservableValue<Boolean> blocked) {
    return new ActGroup(id, acts.stream().map(act -> act.unless(blocked)).toList());
  }
}
