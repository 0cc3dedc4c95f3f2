package app.manit.platform.tray;

import app.manit.platform.dbus.SessionBus;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.freedesktop.dbus.connections.impl.DBusConnection;
import org.freedesktop.dbus.exceptions.DBusException;
import org.freedesktop.dbus.interfaces.DBus;
import org.freedesktop.dbus.interfaces.DBusSigHandler;
import org.freedesktop.dbus.interfaces.Properties;
import org.freedesktop.dbus.matchrules.DBusMatchRule;
import org.freedesktop.dbus.matchrules.DBusMatchRuleBuilder;
import org.freedesktop.dbus.messages.DBusSignal;
import org.freedesktop.dbus.types.UInt32;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The tray of today's Linux desktops: the icon is an object on the session bus, which the panel
 * draws. It needs no toolkit, and works on Wayland.
 *
 * <p>Panels are restarted, and start later than programs that start at login; so the bus is watched
 * for them as long as this is open. The icon counts as taken while a watcher knows it and a panel
 * is there to show it.
 */
final class StatusNotifierTray implements Tray {
  private static final Logger LOG = LoggerFactory.getLogger(StatusNotifierTray.class);

  private final SessionBus bus;
  private final TrayPictures pictures;
  private final TrayListener listener;
  private final List<AutoCloseable> subscriptions = new ArrayList<>();
  private final ExportedMenu menu;
  private @Nullable ExportedItem item;
  private volatile boolean taken;

  StatusNotifierTray(SessionBus bus, TrayPictures pictures, TrayListener listener) {
    this.bus = bus;
    this.pictures = pictures;
    this.listener = listener;
    this.menu = new ExportedMenu(listener::chosen);
  }

  @Override
  public synchronized void show(TrayFace face) {
    if (!bus.exists()) {
      return;
    }
    try {
      if (item == null) {
        begin(face);
      } else {
        update(item, face);
      }
    } catch (IOException | DBusException e) {
      LOG.info("No tray on the session bus: {}", e.toString());
      taken = false;
    }
  }

  private void begin(TrayFace face) throws IOException, DBusException {
    DBusConnection connection = bus.connection();
    ExportedItem exported = new ExportedItem(face, pictures, listener);
    menu.fill(face.menu());
    connection.exportObject(DbusMenu.PATH, menu);
    connection.exportObject(StatusNotifierItem.PATH, exported);
    item = exported;
    on(
        DBusMatchRuleBuilder.create()
            .withType(DBus.NameOwnerChanged.class)
            .withInterface("org.freedesktop.DBus")
            .withMember("NameOwnerChanged")
            .withArg0123(0, StatusNotifierWatcher.NAME)
            .build(),
        (DBus.NameOwnerChanged change) -> look());
    onWatcher(StatusNotifierWatcher.StatusNotifierHostRegistered.class);
    onWatcher(StatusNotifierWatcher.StatusNotifierHostUnregistered.class);
    taken = register();
  }

  private <S extends DBusSignal> void onWatcher(Class<S> signal) throws IOException, DBusException {
    on(
        DBusMatchRuleBuilder.create()
            .withType(signal)
            .withInterface(StatusNotifierWatcher.NAME)
            .withMember(signal.getSimpleName())
            .build(),
        (S happened) -> look());
  }

  private <S extends DBusSignal> void on(DBusMatchRule rule, DBusSigHandler<S> handler)
      throws IOException {
    DBusConnection connection = bus.connection();
    subscriptions.add(bus.call(() -> connection.addSigHandler(rule, handler)));
  }

  /** Watcher or panels have changed: makes the icon known to whoever is there now. */
  private void look() {
    boolean before = taken;
    synchronized (this) {
      if (item == null) {
        return;
      }
      taken = register();
    }
    if (before != taken) {
      listener.changed();
    }
  }

  /** Makes the icon known; registering twice does no harm. */
  private boolean register() {
    try {
      DBusConnection connection = bus.connection();
      DBus daemon = bus.remote("org.freedesktop.DBus", "/org/freedesktop/DBus", DBus.class);
      if (!bus.call(() -> daemon.NameHasOwner(StatusNotifierWatcher.NAME))) {
        return false;
      }
      StatusNotifierWatcher watcher = watcher(StatusNotifierWatcher.class);
      bus.call(
          () -> {
            watcher.register(connection.getUniqueName());
            return watcher;
          });
      Properties properties = watcher(Properties.class);
      Object hasHost =
          bus.call(
              () -> properties.Get(StatusNotifierWatcher.NAME, StatusNotifierWatcher.HAS_HOST));
      return Boolean.TRUE.equals(hasHost);
    } catch (IOException e) {
      LOG.info("The panel does not take the icon: {}", e.toString());
      return false;
    }
  }

  private <T extends org.freedesktop.dbus.interfaces.DBusInterface> T watcher(Class<T> type)
      throws IOException {
    return bus.remote(StatusNotifierWatcher.NAME, StatusNotifierWatcher.PATH, type);
  }

  private void update(ExportedItem shown, TrayFace face) throws IOException, DBusException {
    TrayFace before = shown.face();
    shown.face(face);
    DBusConnection connection = bus.connection();
    if (before.mood() != face.mood()) {
      connection.sendMessage(new StatusNotifierItem.NewIcon(StatusNotifierItem.PATH));
      connection.sendMessage(new StatusNotifierItem.NewAttentionIcon(StatusNotifierItem.PATH));
      connection.sendMessage(
          new StatusNotifierItem.NewStatus(
              StatusNotifierItem.PATH, ExportedItem.status(face.mood())));
    }
    if (!before.tip().equals(face.tip())) {
      connection.sendMessage(new StatusNotifierItem.NewToolTip(StatusNotifierItem.PATH));
    }
    if (!before.menu().equals(face.menu())) {
      UInt32 revision = menu.fill(face.menu());
      connection.sendMessage(new DbusMenu.LayoutUpdated(DbusMenu.PATH, revision, MenuLayout.ROOT));
    }
  }

  @Override
  public boolean taken() {
    return taken;
  }

  @Override
  public synchronized void close() {
    taken = false;
    if (item == null) {
      return;
    }
    item = null;
    try {
      for (AutoCloseable subscription : subscriptions) {
        subscription.close();
      }
      DBusConnection connection = bus.connection();
      connection.unExportObject(StatusNotifierItem.PATH);
      connection.unExportObject(DbusMenu.PATH);
    } catch (Exception e) { // AutoCloseable allows any
      LOG.info("The icon could not be taken away: {}", e.toString());
    }
    subscriptions.clear();
  }
}
