package app.manit.platform.notify;

import java.util.List;
import java.util.Map;
import org.freedesktop.dbus.Struct;
import org.freedesktop.dbus.annotations.DBusInterfaceName;
import org.freedesktop.dbus.annotations.DBusMemberName;
import org.freedesktop.dbus.annotations.Position;
import org.freedesktop.dbus.exceptions.DBusException;
import org.freedesktop.dbus.interfaces.DBusInterface;
import org.freedesktop.dbus.messages.DBusSignal;
import org.freedesktop.dbus.types.UInt32;
import org.freedesktop.dbus.types.Variant;

/**
 * Shows notifications on a Linux desktop (freedesktop.org, "Desktop Notifications Specification
 * 1.2"). Public because D-Bus calls it by reflection.
 */
@DBusInterfaceName(DesktopNotifications.NAME)
public interface DesktopNotifications extends DBusInterface {
  /** Both its name on the bus and that of this interface. */
  String NAME = "org.freedesktop.Notifications";

  /** Where it is. */
  String PATH = "/org/freedesktop/Notifications";

  /** What this desktop can show: {@code actions}, {@code body-markup}, … */
  @DBusMemberName("GetCapabilities")
  List<String> capabilities();

  /**
   * Shows one.
   *
   * @param replaces the one that it takes the place of; 0 for none
   * @param actions ids and words of buttons by turns
   * @param limitMillis when it goes away; −1 leaves that to the desktop
   * @return its number
   */
  @DBusMemberName("Notify")
  UInt32 show(
      String program,
      UInt32 replaces,
      String icon,
      String title,
      String text,
      List<String> actions,
      Map<String, Variant<?>> hints,
      int limitMillis);

  /** A picture as hint {@code image-data}: {@code (iiibiiay)}, pixels as RGBA by rows. */
  final class Picture extends Struct {
    /** What D-Bus calls it. */
    public static final String SIGNATURE = "(iiibiiay)";

    private static final int CHANNELS = 4;

    @Position(0)
    public final int width;

    @Position(1)
    public final int height;

    @Position(2)
    public final int bytesInRow;

    @Position(3)
    public final boolean withAlpha;

    @Position(4)
    public final int bitsPerSample;

    @Position(5)
    public final int channels;

    @Position(6)
    public final byte[] pixels;

    /**
     * A square one.
     *
     * @param side in pixels
     */
    public Picture(int side, byte[] pixels) {
      this.width = side;
      this.height = side;
      this.bytesInRow = side * CHANNELS;
      this.withAlpha = true;
      this.bitsPerSample = Byte.SIZE;
      this.channels = CHANNELS;
      this.pixels = pixels;
    }
  }

  /** The user chose something. */
  class ActionInvoked extends DBusSignal {
    public final UInt32 number;
    public final String action;

    public ActionInvoked(String path, UInt32 number, String action) throws DBusException {
      super(path, number, action);
      this.number = number;
      this.action = action;
    }
  }

  /** It is no longer shown. */
  class NotificationClosed extends DBusSignal {
    public final UInt32 number;
    public final UInt32 reason;

    public NotificationClosed(String path, UInt32 number, UInt32 reason) throws DBusException {
      super(path, number, reason);
      this.number = number;
      this.reason = reason;
    }
  }
}
