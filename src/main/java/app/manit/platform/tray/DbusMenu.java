package app.manit.platform.tray;

import java.util.List;
import java.util.Map;
import org.freedesktop.dbus.Struct;
import org.freedesktop.dbus.Tuple;
import org.freedesktop.dbus.annotations.DBusInterfaceName;
import org.freedesktop.dbus.annotations.DBusMemberName;
import org.freedesktop.dbus.annotations.Position;
import org.freedesktop.dbus.exceptions.DBusException;
import org.freedesktop.dbus.interfaces.DBusInterface;
import org.freedesktop.dbus.messages.DBusSignal;
import org.freedesktop.dbus.types.UInt32;
import org.freedesktop.dbus.types.Variant;

/**
 * A menu that another program draws (libdbusmenu, {@code dbus-menu.xml}). Items have numbers; 0 is
 * the menu itself. Public because D-Bus calls it by reflection.
 */
@DBusInterfaceName(DbusMenu.NAME)
public interface DbusMenu extends DBusInterface {
  String NAME = "com.canonical.dbusmenu";

  /** Where ours is. */
  String PATH = "/MenuBar";

  /**
   * A part of the menu.
   *
   * @param parent whose items are asked for
   * @param depth how many levels of them; −1 for all
   * @param properties which are wanted; none for all
   */
  @DBusMemberName("GetLayout")
  Layout<UInt32, Node> layout(int parent, int depth, List<String> properties);

  /** What some items look like; none for all of them. */
  @DBusMemberName("GetGroupProperties")
  List<Described> groupProperties(List<Integer> items, List<String> properties);

  /** One property of an item. */
  @DBusMemberName("GetProperty")
  Variant<?> property(int item, String name);

  /** Something happened to an item; {@code clicked} is what counts. */
  @DBusMemberName("Event")
  void event(int item, String what, Variant<?> data, UInt32 time);

  /**
   * The same for several.
   *
   * @return the items that do not exist
   */
  @DBusMemberName("EventGroup")
  List<Integer> eventGroup(List<Happening> events);

  /**
   * An item's menu is about to be shown.
   *
   * @return whether it has to be read again
   */
  @DBusMemberName("AboutToShow")
  boolean aboutToShow(int item);

  /**
   * The same for several.
   *
   * @return which have to be read again, and which do not exist
   */
  @DBusMemberName("AboutToShowGroup")
  Layout<List<Integer>, List<Integer>> aboutToShowGroup(List<Integer> items);

  /** Two answers in one. */
  final class Layout<A, B> extends Tuple {
    @Position(0)
    public final A first;

    @Position(1)
    public final B second;

    public Layout(A first, B second) {
      this.first = first;
      this.second = second;
    }
  }

  /** An item with its properties, and what lies below it: {@code (ia{sv}av)}. */
  final class Node extends Struct {
    /** What D-Bus calls it. */
    public static final String SIGNATURE = "(ia{sv}av)";

    @Position(0)
    public final int id;

    @Position(1)
    public final Map<String, Variant<?>> properties;

    @Position(2)
    public final List<Variant<?>> children;

    public Node(int id, Map<String, Variant<?>> properties, List<Variant<?>> children) {
      this.id = id;
      this.properties = properties;
      this.children = children;
    }
  }

  /** An item with its properties: {@code (ia{sv})}. */
  final class Described extends Struct {
    @Position(0)
    public final int id;

    @Position(1)
    public final Map<String, Variant<?>> properties;

    public Described(int id, Map<String, Variant<?>> properties) {
      this.id = id;
      this.properties = properties;
    }
  }

  /** Something that happened to an item: {@code (isvu)}. */
  final class Happening extends Struct {
    @Position(0)
    public final int id;

    @Position(1)
    public final String what;

    @Position(2)
    public final Variant<?> data;

    @Position(3)
    public final UInt32 time;

    public Happening(int id, String what, Variant<?> data, UInt32 time) {
      this.id = id;
      this.what = what;
      this.data = data;
      this.time = time;
    }
  }

  /** The menu is to be read again. */
  final class LayoutUpdated extends DBusSignal {
    public final UInt32 revision;
    public final int parent;

    public LayoutUpdated(String path, UInt32 revision, int parent) throws DBusException {
      super(path, revision, parent);
      this.revision = revision;
      this.parent = parent;
    }
  }
}
