package app.manit.platform.tray;

import org.freedesktop.dbus.annotations.DBusInterfaceName;
import org.freedesktop.dbus.annotations.DBusMemberName;
import org.freedesktop.dbus.exceptions.DBusException;
import org.freedesktop.dbus.interfaces.DBusInterface;
import org.freedesktop.dbus.messages.DBusSignal;

/**
 * Knows which icons and which panels there are (freedesktop.org, "Status Notifier Item"). Public
 * because D-Bus calls it by reflection.
 */
@DBusInterfaceName(StatusNotifierWatcher.NAME)
public interface StatusNotifierWatcher extends DBusInterface {
  /** Both its name on the bus and that of this interface. */
  String NAME = "org.kde.StatusNotifierWatcher";

  /** Where it is. */
  String PATH = "/StatusNotifierWatcher";

  /** The property that says whether any panel shows icons. */
  String HAS_HOST = "IsStatusNotifierHostRegistered";

  /**
   * Makes an icon known.
   *
   * @param service whose it is; it lies at {@link StatusNotifierItem#PATH} there
   */
  @DBusMemberName("RegisterStatusNotifierItem")
  void register(String service);

  /** A panel has begun to show icons. */
  class StatusNotifierHostRegistered extends DBusSignal {
    public StatusNotifierHostRegistered(String path) throws DBusException {
      super(path);
    }
  }

  /** A panel no longer shows icons. */
  class StatusNotifierHostUnregistered extends DBusSignal {
    public StatusNotifierHostUnregistered(String path) throws DBusException {
      super(path);
    }
  }
}
