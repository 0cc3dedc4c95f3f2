package app.manit.platform.tray;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.freedesktop.dbus.types.Variant;

/**
 * Our menu as D-Bus has it: items with numbers. An item keeps its number when the menu changes, and
 * no number is given twice: a click that was on its way must not hit another item.
 */
final class MenuLayout {
  /** The menu itself. */
  static final int ROOT = 0;

  private static final Map<String, Variant<?>> MENU = Map.of("children-display", text("submenu"));

  /** One item as it is now. */
  private record Entry(Map<String, Variant<?>> properties, List<Integer> children, String act) {}

  private final Map<String, Integer> numbers = new HashMap<>();
  private Map<Integer, Entry> entries = Map.of(ROOT, new Entry(MENU, List.of(), ""));

  /** Replaces the menu. */
  void fill(List<TrayItem> items) {
    Map<Integer, Entry> now = new LinkedHashMap<>();
    now.put(ROOT, new Entry(MENU, List.of(), ""));
    now.put(ROOT, new Entry(MENU, add("", items, now), ""));
    entries = now;
  }

  private List<Integer> add(String path, List<TrayItem> items, Map<Integer, Entry> now) {
    List<Integer> added = new ArrayList<>();
    for (TrayItem item : items) {
      String key = path + "/" + key(item, added.size());
      int number = numbers.computeIfAbsent(key, fresh -> numbers.size() + 1);
      added.add(number);
      now.put(
          number,
          switch (item) {
            case TrayItem.Act(String id, String text) -> new Entry(labelled(text), List.of(), id);
            case TrayItem.Separator() ->
                new Entry(Map.of("type", text("separator")), List.of(), "");
            case TrayItem.Menu(String text, List<TrayItem> inner) -> {
              Map<String, Variant<?>> properties = new HashMap<>(labelled(text));
              properties.putAll(MENU);
              yield new Entry(properties, add(key, inner, now), "");
            }
          });
    }
    return added;
  }

  private static String key(TrayItem item, int place) {
    return switch (item) {
      case TrayItem.Act act -> "act " + act.id();
      case TrayItem.Menu menu -> "menu " + menu.text();
      case TrayItem.Separator() -> "line " + place;
    };
  }

  private static Map<String, Variant<?>> labelled(String text) {
    // A single underscore would underline the next letter.
    return Map.of("label", text(text.replace("_", "__")));
  }

  private static Variant<?> text(String text) {
    return new Variant<>(text);
  }

  /** A part of the menu, so many levels deep; −1 for all of it. */
  DbusMenu.Node node(int number, int depth) {
    Entry entry = entries.getOrDefault(number, new Entry(Map.of(), List.of(), ""));
    List<Variant<?>> children = new ArrayList<>();
    if (depth != 0) {
      for (int child : entry.children()) {
        children.add(new Variant<>(node(child, depth - 1), DbusMenu.Node.SIGNATURE));
      }
    }
    return new DbusMenu.Node(number, entry.properties(), children);
  }

  /** All numbers that are in use. */
  List<Integer> all() {
    return List.copyOf(entries.keySet());
  }

  /** Whether there is such an item now. */
  boolean has(int number) {
    return entries.containsKey(number);
  }

  /** What an item looks like. */
  Map<String, Variant<?>> properties(int number) {
    return Optional.ofNullable(entries.get(number)).map(Entry::properties).orElse(Map.of());
  }

  /** What choosing an item does, if it does anything. */
  Optional<String> act(int number) {
    return Optional.ofNullable(entries.get(number)).map(Entry::act).filter(act -> !act.isEmpty());
  }
}
