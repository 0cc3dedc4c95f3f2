package app.manit.platform.tray;

import static org.assertj.core.api.Assertions.assertThat;

import app.manit.platform.dbus.TestBus;
import java.util.List;
import java.util.Map;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import org.freedesktop.dbus.connections.impl.DBusConnection;
import org.freedesktop.dbus.exceptions.DBusException;
import org.freedesktop.dbus.interfaces.Properties;
import org.freedesktop.dbus.messages.DBusSignal;
import org.freedesktop.dbus.types.UInt32;
import org.freedesktop.dbus.types.Variant;

/** A desktop's watcher and panel in one: another program on the bus, as ours sees it. */
final class FakePanel implements StatusNotifierWatcher, Properties, AutoCloseable {
  private static final int PATIENCE_SECONDS = 10;

  private final DBusConnection connection;
  private final BlockingQueue<String> registered = new LinkedBlockingQueue<>();
  private final BlockingQueue<DBusSignal> told = new LinkedBlockingQueue<>();
  private volatile boolean showsIcons;

  /**
   * @param showsIcons whether there is a panel, not only a watcher
   */
  FakePanel(TestBus bus, boolean showsIcons) throws DBusException {
    this.connection = bus.connect();
    this.showsIcons = showsIcons;
    connection.exportObject(PATH, this);
    listen(StatusNotifierItem.NewIcon.class);
    listen(StatusNotifierItem.NewStatus.class);
    listen(StatusNotifierItem.NewToolTip.class);
    listen(DbusMenu.LayoutUpdated.class);
    connection.requestBusName(NAME);
  }

  private <S extends DBusSignal> void listen(Class<S> type) throws DBusException {
    connection.addSigHandler(type, told::add);
  }

  @Override
  public void register(String service) {
    registered.add(service);
  }

  /** The name of the next icon that is made known. */
  String nextIcon() throws InterruptedException {
    return present(registered.poll(PATIENCE_SECONDS, TimeUnit.SECONDS), "an icon");
  }

  /** The next thing that an icon tells. */
  DBusSignal nextSignal() throws InterruptedException {
    return present(told.poll(PATIENCE_SECONDS, TimeUnit.SECONDS), "a signal");
  }

  private static <T> T present(T found, String what) {
    if (found == null) {
      throw new AssertionError(what + " never came");
    }
    return found;
  }

  /** A panel begins, or ends, to show icons. */
  void showIcons(boolean now) throws DBusException {
    showsIcons = now;
    connection.sendMessage(
        now ? new StatusNotifierHostRegistered(PATH) : new StatusNotifierHostUnregistered(PATH));
  }

  StatusNotifierItem item(String service) throws DBusException {
    return connection.getRemoteObject(service, StatusNotifierItem.PATH, StatusNotifierItem.class);
  }

  Map<String, Variant<?>> look(String service) throws DBusException {
    return connection
        .getRemoteObject(service, StatusNotifierItem.PATH, Properties.class)
        .GetAll(StatusNotifierItem.NAME);
  }

  DbusMenu menu(String service) throws DBusException {
    return connection.getRemoteObject(service, DbusMenu.PATH, DbusMenu.class);
  }

  /** What the menu reads like: one line an item, those below another one indented. */
  String read(String service) throws DBusException {
    return read(menu(service).layout(0, -1, List.of()).second, "");
  }

  private static String read(DbusMenu.Node node, String indent) {
    StringBuilder text = new StringBuilder();
    for (DbusMenu.Node child : children(node)) {
      Variant<?> label = child.properties.get("label");
      text.append(indent).append(label == null ? "---" : label.getValue()).append('\n');
      text.append(read(child, indent + "  "));
    }
    return text.toString();
  }

  private static List<DbusMenu.Node> children(DbusMenu.Node node) {
    List<DbusMenu.Node> children = node.children.stream().map(FakePanel::node).toList();
    // Panels know items by their numbers: one that is given twice is shown once.
    assertThat(children).extracting(child -> child.id).doesNotHaveDuplicates();
    return children;
  }

  private static DbusMenu.Node node(Variant<?> variant) {
    Object[] parts = (Object[]) variant.getValue();
    @SuppressWarnings("unchecked")
    Map<String, Variant<?>> properties = (Map<String, Variant<?>>) parts[1];
    @SuppressWarnings("unchecked")
    List<Variant<?>> children = (List<Variant<?>>) parts[2];
    return new DbusMenu.Node((Integer) parts[0], properties, children);
  }

  /** Chooses the item with this text, wherever it is. */
  void click(String service, String text) throws DBusException {
    menu(service)
        .event(
            number(menu(service).layout(0, -1, List.of()).second, text),
            "clicked",
            new Variant<>(""),
            new UInt32(0));
  }

  int number(DbusMenu.Node node, String text) {
    return children(node).stream()
        .mapToInt(
            child -> {
              Variant<?> label = child.properties.get("label");
              return label != null && label.getValue().equals(text)
                  ? child.id
                  : number(child, text);
            })
        .filter(number -> number > 0)
        .findFirst()
        .orElse(0);
  }

  @Override
  @SuppressWarnings({"unchecked", "TypeParameterUnusedInFormals"}) // as the interface has it
  public <A> A Get(String type, String name) {
    return (A) GetAll(type).get(name);
  }

  @Override
  public <A> void Set(String type, String name, A value) {}

  @Override
  public Map<String, Variant<?>> GetAll(String type) {
    return Map.of(HAS_HOST, new Variant<>(showsIcons));
  }

  @Override
  public String getObjectPath() {
    return PATH;
  }

  @Override
  public void close() {
    connection.disconnect();
  }
}
