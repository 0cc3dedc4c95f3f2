package app.manit.platform.notify;

import app.manit.platform.dbus.SessionBus;
import app.manit.platform.tray.TrayMood;
import app.manit.platform.tray.TrayPicture;
import app.manit.platform.tray.TrayPictures;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import org.freedesktop.dbus.connections.impl.DBusConnection;
import org.freedesktop.dbus.types.UInt32;
import org.freedesktop.dbus.types.Variant;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** A Linux desktop's own notifications, with a button where it has buttons. */
final class DesktopNotifier implements Notifier {
  private static final Logger LOG = LoggerFactory.getLogger(DesktopNotifier.class);
  private static final UInt32 NONE = new UInt32(0);
  private static final int USUAL_TIME = -1;

  /** Of our one button. One called {@code default} is drawn beside it by some desktops. */
  private static final String BUTTON = "act";

  private final SessionBus bus;
  private final TrayPictures icon;
  private final Map<UInt32, Runnable> acts = new ConcurrentHashMap<>();
  private @Nullable DBusConnection listened;

  DesktopNotifier(SessionBus bus, TrayPictures icon) {
    this.bus = bus;
    this.icon = icon;
  }

  @Override
  public synchronized boolean show(Notification notification) {
    if (!bus.exists()) {
      return false;
    }
    try {
      DesktopNotifications desktop =
          bus.remote(
              DesktopNotifications.NAME, DesktopNotifications.PATH, DesktopNotifications.class);
      List<String> can = bus.call(desktop::capabilities);
      listen();
      Optional<Notification.Act> act = notification.act().filter(a -> can.contains("actions"));
      UInt32 number =
          bus.call(
              () ->
                  desktop.show(
                      "Manit",
                      NONE,
                      "",
                      notification.title(),
                      can.contains("body-markup")
                          ? escaped(notification.text())
                          : notification.text(),
                      act.map(a -> List.of(BUTTON, a.text())).orElse(List.of()),
                      Map.of(
                          "desktop-entry",
                          new Variant<>("manit"),
                          "image-data",
                          new Variant<>(picture(), DesktopNotifications.Picture.SIGNATURE)),
                      USUAL_TIME));
      act.ifPresent(a -> acts.put(number, a.perform()));
      return true;
    } catch (IOException e) {
      LOG.info("No notification on the session bus: {}", e.toString());
      return false;
    }
  }

  /** The text is HTML of a kind there; a title never is. */
  private static String escaped(String text) {
    return text.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;");
  }

  /** The largest: it is shown beside the words. */
  private DesktopNotifications.Picture picture() {
    TrayPicture largest = icon.of(TrayMood.IDLE).getLast();
    ByteBuffer rgba = ByteBuffer.allocate(largest.argb().length * Integer.BYTES);
    for (int pixel : largest.argb()) {
      rgba.putInt(Integer.rotateLeft(pixel, Byte.SIZE));
    }
    return new DesktopNotifications.Picture(largest.side(), rgba.array());
  }

  private void listen() throws IOException {
    DBusConnection connection = bus.connection();
    if (connection != listened) {
      bus.call(
          () ->
              connection.addSigHandler(
                  DesktopNotifications.ActionInvoked.class,
                  signal ->
                      Optional.ofNullable(acts.remove(signal.number)).ifPresent(Runnable::run)));
      bus.call(
          () ->
              connection.addSigHandler(
                  DesktopNotifications.NotificationClosed.class,
                  signal -> acts.remove(signal.number)));
      listened = connection;
    }
  }
}
