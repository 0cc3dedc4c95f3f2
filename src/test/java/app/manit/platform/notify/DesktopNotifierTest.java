package app.manit.platform.notify;

import static org.assertj.core.api.Assertions.assertThat;

import app.manit.platform.dbus.SessionBus;
import app.manit.platform.dbus.TestBus;
import app.manit.platform.tray.TrayPicture;
import app.manit.platform.tray.TrayPictures;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicReference;
import org.freedesktop.dbus.connections.impl.DBusConnection;
import org.freedesktop.dbus.types.UInt32;
import org.freedesktop.dbus.types.Variant;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Over a real bus, with a desktop on it that shows notifications. */
class DesktopNotifierTest {
  private static final TrayPictures ICON =
      mood -> List.of(new TrayPicture(1, new int[] {0xff_f5_9e_0b}));

  private TestBus daemon;
  private SessionBus bus;
  private DBusConnection desktop;
  private DesktopNotifier notifier;

  private record Seen(String title, String text, List<String> actions) {}

  private final AtomicReference<String> picture = new AtomicReference<>();

  private final AtomicReference<Seen> seen = new AtomicReference<>();

  /** The desktop's side. */
  private final class FakeDesktop implements DesktopNotifications {
    private final List<String> can;

    FakeDesktop(String... can) {
      this.can = List.of(can);
    }

    @Override
    public List<String> capabilities() {
      return can;
    }

    @Override
    public UInt32 show(
        String program,
        UInt32 replaces,
        String icon,
        String title,
        String text,
        List<String> actions,
        Map<String, Variant<?>> hints,
        int limitMillis) {
      seen.set(new Seen(title, text, actions));
      picture.set(Arrays.deepToString((Object[]) hints.get("image-data").getValue()));
      return new UInt32(7);
    }

    @Override
    public String getObjectPath() {
      return PATH;
    }
  }

  @BeforeEach
  void start() throws Exception {
    daemon = TestBus.start();
    bus = daemon.bus();
    notifier = new DesktopNotifier(bus, ICON);
    desktop = daemon.connect();
  }

  @AfterEach
  void end() throws Exception {
    if (daemon != null) {
      desktop.disconnect();
      bus.close();
      daemon.close();
    }
  }

  private void desktopThatCan(String... can) throws Exception {
    desktop.exportObject(DesktopNotifications.PATH, new FakeDesktop(can));
    desktop.requestBusName(DesktopNotifications.NAME);
  }

  @Test
  void aButtonDoesWhatItSays() throws Exception {
    desktopThatCan("actions", "body", "body-markup");
    CompletableFuture<String> done = new CompletableFuture<>();
    boolean shown =
        notifier.show(
            new Notification(
                "Tom & Jerry is live",
                "a <b> & c",
                Optional.of(new Notification.Act("Show QR", () -> done.complete("QR")))));

    assertThat(shown).isTrue();
    assertThat(seen.get().title()).isEqualTo("Tom & Jerry is live");
    assertThat(seen.get().text()).isEqualTo("a &lt;b&gt; &amp; c");
    assertThat(picture.get()).isEqualTo("[1, 1, 4, true, 8, 4, [-11, -98, 11, -1]]");
    assertThat(seen.get().actions()).containsExactly("act", "Show QR");
    desktop.sendMessage(
        new DesktopNotifications.ActionInvoked(DesktopNotifications.PATH, new UInt32(7), "act"));
    assertThat(done.get(10, TimeUnit.SECONDS)).isEqualTo("QR");
  }

  @Test
  void aDesktopWithoutButtonsGetsNone() throws Exception {
    desktopThatCan("body");
    notifier.show(
        new Notification("Live", "a & b", Optional.of(new Notification.Act("Show QR", () -> {}))));

    assertThat(seen.get()).isEqualTo(new Seen("Live", "a & b", List.of()));
  }

  @Test
  void aDesktopThatShowsNoneIsNotMistakenForOneThatDoes() {
    assertThat(notifier.show(new Notification("Live", "", Optional.empty()))).isFalse();
    assertThat(
            new DesktopNotifier(new SessionBus(Map.of()), ICON)
                .show(new Notification("Live", "", Optional.empty())))
        .isFalse();
  }
}
