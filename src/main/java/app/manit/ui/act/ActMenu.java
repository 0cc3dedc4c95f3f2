package app.manit.ui.act;

import app.manit.ui.words.Words;
import java.util.List;
import javafx.scene.control.Menu;
import javafx.scene.control.MenuItem;

/** Writes acts into a menu, each with its key. */
public final class ActMenu {
  private final Words words;

  /** Names them in these words. */
  public ActMenu(Words words) {
    this.words = words;
  }

  /** A menu for each group. */
  public List<MenuItem> of(List<ActGroup> groups) {
    return groups.stream().<MenuItem>map(this::menu).toList();
  }

  private Menu menu(ActGroup group) {
    Menu menu = new Menu(words.say("act.group." + group.id()));
    group.acts().forEach(act -> menu.getItems().add(item(act)));
    return menu;
  }

  /** One act as an item. */
  public MenuItem item(Act act) {
    MenuItem item = new MenuItem(words.say("act." + act.id()));
    act.key().ifPresent(item::setAccelerator);
    item.disableProperty().bind(act.possible().map(possible -> !possible));
    item.setOnAction(event -> act.attempt());
    return item;
  }
}
