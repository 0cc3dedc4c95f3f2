package app.manit.platform.tray;

import org.freedesktop.dbus.annotations.DBusInterfaceName;
import org.freedesktop.dbus.annotations.DBusMemberName;
import org.freedesktop.dbus.exceptions.DBusException;
import org.freedesktop.dbus.interfaces.DBusInterface;
import org.freedesktop.dbus.messages.DBusSignal;

/**
 * An icon as panels see it (freedesktop.org, "Status Notifier Item"); what it looks like stands in
 * its properties. Public because D-Bus calls it by reflection.
 */
@DBusInterfaceName(StatusNotifierItem.NAME)
public interface StatusNotifierItem extends DBusInterface {
  String NAME = "org.kde.StatusNotifierItem";

  /** Where panels look for it. */
  String PATH = "/StatusNotifierItem";

  /** It was clicked. */
  @DBusMemberName("Activate")
  void activate(int x, int y);

  /** It was clicked with the middle button. */
  @DBusMemberName("SecondaryActivate")
  void secondaryActivate(int x, int y);

  /** A panel that draws no menus asks for one to be opened. */
  @DBusMemberName("ContextMenu")
  void contextMenu(int x, int y);

  /** The wheel was turned over it. */
  @DBusMemberName("Scroll")
  void scroll(int delta, String orientation);

  /** Its pictures are to be read again. */
  class NewIcon extends DBusSignal {
    public NewIcon(String path) throws DBusException {
      super(path);
    }
  }

  /** The picture that asks for attention is to be read again. */
  class NewAttentionIcon extends DBusSignal {
    public NewAttentionIcon(String path) throws DBusException {
      super(path);
    }
  }

  /** What is said while the pointer rests on it is to be read again. */
  class NewToolTip extends DBusSignal {
    public NewToolTip(String path) throws DBusException {
      super(path);
    }
  }

  /** It wants attention, or no longer. */
  class NewStatus extends DBusSignal {
    public final String status;

    public NewStatus(String path, String status) throws DBusException {
      super(path, status);
      this.status = status;
    }
  }
}
