package app.manit.ui;

import app.manit.platform.tray.Tray;
import app.manit.platform.tray.TrayFace;
import app.manit.platform.tray.TrayItem;
import app.manit.platform.tray.TrayListener;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;

/** A tray that takes the icon when the test says so. */
public final class FakeTray implements Tray {
  /** All that it was told to show. */
  public final List<TrayFace> shown = new ArrayList<>();

  private TrayListener listener;
  private boolean taken;

  /** As the program opens it. */
  public Tray open(TrayListener told) {
    listener = told;
    return this;
  }

  @Override
  public void show(TrayFace face) {
    shown.add(face);
  }

  /** A tray takes the icon, or is gone. */
  public void take(boolean now) {
    taken = now;
    listener.changed();
  }

  /** The user chooses the item with this text, inside the menus with these. */
  public void click(String... path) {
    List<TrayItem> items = shown.getLast().menu();
    for (int i = 0; i < path.length - 1; i++) {
      String text = path[i];
      items = ((TrayItem.Menu) named(items, text)).items();
    }
    listener.chosen(((TrayItem.Act) named(items, path[path.length - 1])).id());
  }

  /** The user clicks on the icon. */
  public void click() {
    listener.chosen(shown.getLast().click());
  }

  /** What the menu reads like, the menus inside it left out. */
  public List<String> menu() {
    return shown.getLast().menu().stream().map(FakeTray::text).filter(Objects::nonNull).toList();
  }

  private static TrayItem named(List<TrayItem> items, String text) {
    Stream<TrayItem> found = items.stream().filter(item -> text.equals(text(item)));
    return found.findFirst().orElseThrow(() -> new AssertionError("no item is called " + text));
  }

  private static String text(TrayItem item) {
    return switch (item) {
      case TrayItem.Act act -> act.text();
      case TrayItem.Menu menu -> menu.text();
      case TrayItem.Separator() -> null;
    };
  }

  @Override
  public boolean taken() {
    return taken;
  }

  @Override
  public void close() {
    taken = false;
  }
}
