package app.manit.platform.tray;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import org.freedesktop.dbus.interfaces.Properties;
import org.freedesktop.dbus.types.UInt32;
import org.freedesktop.dbus.types.Variant;

/** Our menu on the bus. Called on the bus's threads. */
final class ExportedMenu implements DbusMenu, Properties {
  /** Of the interface, as libdbusmenu counts. */
  private static final UInt32 VERSION = new UInt32(3);

  private static final String CLICKED = "clicked";

  private final MenuLayout layout = new MenuLayout();
  private final Consumer<String> chosen;
  private long revision = 1;

  /**
   * @param chosen told which act was chosen
   */
  ExportedMenu(Consumer<String> chosen) {
    this.chosen = chosen;
  }

  /**
   * Replaces the menu.
   *
   * @return its revision
   */
  synchronized UInt32 fill(List<TrayItem> items) {
    layout.fill(items);
    revision++;
    return new UInt32(revision);
  }

  @Override
  public synchronized Layout<UInt32, Node> layout(int parent, int depth, List<String> properties) {
    return new Layout<>(new UInt32(revision), layout.node(parent, depth));
  }

  @Override
  public synchronized List<Described> groupProperties(
      List<Integer> items, List<String> properties) {
    List<Integer> asked = items.isEmpty() ? layout.all() : items;
    return asked.stream()
        .filter(layout::has)
        .map(item -> new Described(item, layout.properties(item)))
        .toList();
  }

  @Override
  public synchronized Variant<?> property(int item, String name) {
    return Optional.<Variant<?>>ofNullable(layout.properties(item).get(name))
        .orElseGet(() -> new Variant<>(""));
  }

  @Override
  public void event(int item, String what, Variant<?> data, UInt32 time) {
    if (what.equals(CLICKED)) {
      act(item).ifPresent(chosen);
    }
  }

  private synchronized Optional<String> act(int item) {
    return layout.act(item);
  }

  @Override
  public List<Integer> eventGroup(List<Happening> events) {
    events.forEach(event -> event(event.id, event.what, event.data, event.time));
    return missing(events.stream().map(event -> event.id).toList());
  }

  @Override
  public boolean aboutToShow(int item) {
    return false; // it is told when it changes
  }

  @Override
  public Layout<List<Integer>, List<Integer>> aboutToShowGroup(List<Integer> items) {
    return new Layout<>(new ArrayList<>(), missing(items));
  }

  private synchronized List<Integer> missing(List<Integer> items) {
    return items.stream().filter(item -> !layout.has(item)).toList();
  }

  @Override
  // As the interface has it; null is a property that there is not.
  @SuppressWarnings({"unchecked", "TypeParameterUnusedInFormals", "NullAway"})
  public <A> A Get(String type, String name) {
    return (A) GetAll(type).get(name);
  }

  @Override
  public <A> void Set(String type, String name, A value) {
    // Nothing of it can be set.
  }

  @Override
  public Map<String, Variant<?>> GetAll(String type) {
    Map<String, Variant<?>> all = new HashMap<>();
    all.put("Version", new Variant<>(VERSION));
    all.put("TextDirection", new Variant<>("ltr"));
    all.put("Status", new Variant<>("normal"));
    all.put("IconThemePath", new Variant<>(List.of(), "as"));
    return all;
  }

  @Override
  public String getObjectPath() {
    return PATH;
  }
}
