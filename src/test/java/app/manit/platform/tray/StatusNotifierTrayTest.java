package app.manit.platform.tray;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import app.manit.platform.dbus.SessionBus;
import app.manit.platform.dbus.TestBus;
import java.util.List;
import java.util.Map;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import org.freedesktop.dbus.errors.UnknownObject;
import org.freedesktop.dbus.types.UInt32;
import org.freedesktop.dbus.types.Variant;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Over a real bus, with a panel on it that looks, reads the menu and clicks. */
class StatusNotifierTrayTest {
  private static final TrayFace FACE =
      new TrayFace(
          TrayMood.IDLE,
          "2 pages live",
          "copy",
          List.of(
              new TrayItem.Act("copy", "Copy link of “my_links”"),
              new TrayItem.Separator(),
              new TrayItem.Menu(
                  "Share",
                  List.of(new TrayItem.Menu("ลิงก์", List.of(new TrayItem.Act("qr", "Show QR"))))),
              new TrayItem.Separator(),
              new TrayItem.Act("quit", "Quit")));

  private static final TrayPictures PICTURES =
      mood ->
          List.of(
              new TrayPicture(2, new int[] {0xff_f5_9e_0b, 0, mood == TrayMood.IDLE ? 0 : 1, 0}));

  private final BlockingQueue<String> chosen = new LinkedBlockingQueue<>();
  private final BlockingQueue<String> changes = new LinkedBlockingQueue<>();
  private final TrayListener listener =
      new TrayListener() {
        @Override
        public void chosen(String id) {
          chosen.add(id);
        }

        @Override
        public void changed() {
          changes.add("changed");
        }
      };
  private TestBus daemon;
  private SessionBus bus;
  private StatusNotifierTray tray;

  @BeforeEach
  void start() throws Exception {
    daemon = TestBus.start();
    bus = daemon.bus();
    tray = new StatusNotifierTray(bus, PICTURES, listener);
  }

  @AfterEach
  void end() throws Exception {
    if (daemon != null) {
      tray.close();
      bus.close();
      daemon.close();
    }
  }

  @Test
  void aPanelReadsTheIconAndItsMenuAndClicks() throws Exception {
    try (FakePanel panel = new FakePanel(daemon, true)) {
      tray.show(FACE);
      assertThat(tray.taken()).isTrue();
      String icon = panel.nextIcon();

      Map<String, Variant<?>> look = panel.look(icon);
      assertThat(look.get("Id").getValue()).isEqualTo("manit");
      assertThat(look.get("Status").getValue()).isEqualTo("Active");
      assertThat(look.get("IconPixmap").getSig()).isEqualTo("a(iiay)");
      assertThat(look.get("Menu").getSig()).isEqualTo("o");
      Object[] picture = (Object[]) ((List<?>) look.get("IconPixmap").getValue()).getFirst();
      assertThat(picture[0]).isEqualTo(2);
      assertThat(picture[2].toString()).as("ARGB").startsWith("[-1, -11, -98, 11, 0,");

      assertThat(panel.read(icon))
          .isEqualTo(
              """
              Copy link of “my__links”
              ---
              Share
                ลิงก์
                  Show QR
              ---
              Quit
              """);
      panel.click(icon, "Show QR");
      assertThat(choice()).isEqualTo("qr");
      panel.item(icon).activate(0, 0);
      assertThat(choice()).as("a click on the icon").isEqualTo("copy");
    }
  }

  @Test
  void onlyWhatDiffersIsTold() throws Exception {
    try (FakePanel panel = new FakePanel(daemon, true)) {
      tray.show(FACE);
      String icon = panel.nextIcon();
      tray.show(FACE);
      tray.show(new TrayFace(TrayMood.ATTENTION, FACE.tip(), FACE.click(), FACE.menu()));

      assertThat(panel.nextSignal()).isInstanceOf(StatusNotifierItem.NewIcon.class);
      assertThat(panel.nextSignal()).isInstanceOf(StatusNotifierItem.NewStatus.class);
      assertThat(panel.look(icon).get("Status").getValue()).isEqualTo("NeedsAttention");

      tray.show(
          new TrayFace(
              TrayMood.ATTENTION,
              FACE.tip(),
              FACE.click(),
              List.of(new TrayItem.Act("quit", "Quit"))));
      assertThat(panel.nextSignal()).isInstanceOf(DbusMenu.LayoutUpdated.class);
      assertThat(panel.read(icon)).isEqualTo("Quit\n");
    }
  }

  @Test
  void aClickThatWasOnItsWayHitsNothingElse() throws Exception {
    try (FakePanel panel = new FakePanel(daemon, true)) {
      tray.show(FACE);
      String icon = panel.nextIcon();
      int copy = panel.number(panel.menu(icon).layout(0, -1, List.of()).second, "Quit");
      tray.show(
          new TrayFace(
              FACE.mood(), FACE.tip(), "copy", List.of(new TrayItem.Act("other", "Other"))));
      panel.menu(icon).event(copy, "clicked", new Variant<>(""), new UInt32(0));
      panel.click(icon, "Other");

      assertThat(choice()).isEqualTo("other");
    }
  }

  @Test
  void aPanelThatIsStartedAgainGetsTheIconAgain() throws Exception {
    try (FakePanel panel = new FakePanel(daemon, true)) {
      tray.show(FACE);
      panel.nextIcon();
    }
    assertThat(change()).as("the panel is gone").isEqualTo("changed");
    assertThat(tray.taken()).isFalse();

    try (FakePanel panel = new FakePanel(daemon, true)) {
      assertThat(panel.read(panel.nextIcon())).contains("Quit");
      assertThat(change()).as("the panel is back").isEqualTo("changed");
      assertThat(tray.taken()).isTrue();
    }
  }

  @Test
  void aPanelThatComesLateGetsTheIcon() throws Exception {
    tray.show(FACE);
    assertThat(tray.taken()).isFalse();
    try (FakePanel panel = new FakePanel(daemon, false)) {
      panel.nextIcon();
      assertThat(tray.taken()).as("a watcher shows nothing").isFalse();
      panel.showIcons(true);
      assertThat(change()).isEqualTo("changed");
      assertThat(tray.taken()).isTrue();
    }
  }

  @Test
  void anIconThatWasTakenAwayIsGone() throws Exception {
    try (FakePanel panel = new FakePanel(daemon, true)) {
      tray.show(FACE);
      String icon = panel.nextIcon();
      tray.close();

      assertThat(tray.taken()).isFalse();
      assertThatThrownBy(() -> panel.look(icon)).isInstanceOf(UnknownObject.class);
    }
  }

  @Test
  void withoutABusThereIsNoTray() {
    StatusNotifierTray none = new StatusNotifierTray(new SessionBus(Map.of()), PICTURES, listener);
    none.show(FACE);

    assertThat(none.taken()).isFalse();
  }

  @Test
  void aBusThatDoesNotAnswerIsNoTray() {
    SessionBus dead =
        new SessionBus(Map.of("DBUS_SESSION_BUS_ADDRESS", "unix:path=/nowhere/at/all"));
    StatusNotifierTray none = new StatusNotifierTray(dead, PICTURES, listener);
    none.show(FACE);

    assertThat(none.taken()).isFalse();
  }

  private String choice() throws InterruptedException {
    return chosen.poll(10, TimeUnit.SECONDS);
  }

  private String change() throws InterruptedException {
    return changes.poll(10, TimeUnit.SECONDS);
  }
}
