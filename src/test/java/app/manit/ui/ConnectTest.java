package app.manit.ui;

import static org.assertj.core.api.Assertions.assertThat;

import app.manit.Manit;
import app.manit.account.FakeCloudflare;
import app.manit.platform.secrets.MemoryKeychain;
import app.manit.platform.secrets.SecretStore;
import app.manit.ui.pages.Desk;
import app.manit.ui.pages.WorkspaceDesk;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.CountDownLatch;
import java.util.stream.Stream;
import javafx.application.ColorScheme;
import javafx.scene.Node;
import javafx.scene.control.ComboBox;
import javafx.scene.control.RadioButton;
import javafx.scene.input.Clipboard;
import javafx.scene.input.ClipboardContent;
import javafx.scene.input.KeyCode;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.testfx.api.FxRobot;

/** Connecting an account with real mouse and keys, and tokens of all kinds. */
class ConnectTest {
  @TempDir private Path folder;
  private final FxRobot robot = new FxRobot();
  private final MemoryKeychain keychain = new MemoryKeychain();
  private FakeCloudflare cloudflare;

  @BeforeEach
  void start() throws IOException {
    cloudflare = new FakeCloudflare(Instant.now());
  }

  @AfterEach
  void stop() {
    cloudflare.close();
  }

  @Test
  void aGoodTokenConnectsAndIsForgottenAgain() throws Exception {
    try (Manit manit = manit(Map.of());
        WindowFixture window = WindowFixture.show(desk(manit), 1000, 760)) {
      Fx.until("practice is told", () -> window.text("offer").startsWith("Connect"));
      robot.clickOn("#offer");
      Fx.until("a token is asked for", () -> window.visible("secret"));
      assertThat(window.find(Node.class, "connect").isDisabled()).isTrue();
      robot.clickOn("#create");
      assertThat(window.opened.getFirst())
          .isEqualTo(
              "https://dash.cloudflare.com/profile/api-tokens?permissionGroupKeys=%5B%7B%22key%22%3A"
                  + "%22page%22%2C%22type%22%3A%22edit%22%7D%2C%7B%22key%22%3A%22account_settings"
                  + "%22%2C%22type%22%3A%22read%22%7D%5D&accountId=*&zoneId=all&name=Manit%20Desktop");

      paste(" Bearer " + FakeCloudflare.GOOD + "\n");
      Fx.until("it worked", () -> !window.find(Node.class, "connect").isDisabled());
      assertThat(window.find(ComboBox.class, "accounts").getValue().toString())
          .contains("Ana’s account");
      robot.clickOn("#connect");
      Fx.until("the line tells whose it is", () -> window.text("line").startsWith("Ana’s account"));
      Fx.until("the dialog is gone", () -> !window.visible("secret"));
      Fx.until("how full it is", () -> window.text("line").endsWith("3 of 100 pages"));
      assertThat(keychain.kept).containsValue(FakeCloudflare.GOOD);
      assertThat(readable(folder)).doesNotContain(FakeCloudflare.GOOD);

      robot.clickOn("#account");
      Fx.until("it tells who is connected", () -> window.visible("who"));
      assertThat(window.text("who")).isEqualTo("Pages go to Ana’s account");
      robot.clickOn("#disconnect");
      Fx.until("practice again", () -> window.text("line").startsWith("Practice"));
      assertThat(keychain.kept).isEmpty();
      assertThat(readable(folder)).doesNotContain(FakeCloudflare.GOOD);
    }
  }

  @Test
  void aBadAndARightlessTokenAreToldApartAndKeptNowhere() throws Exception {
    try (Manit manit = manit(Map.of());
        WindowFixture window = WindowFixture.show(desk(manit), 1000, 760)) {
      open(window);
      paste(FakeCloudflare.UNKNOWN);
      Fx.until("it is refused", () -> window.visible("trouble"));
      assertThat(window.text("tokenProblem")).isEqualTo("Cloudflare does not know this API token.");
      assertThat(window.text("valid")).isEqualTo("The token cannot be used");

      robot.press(KeyCode.CONTROL).type(KeyCode.A).release(KeyCode.CONTROL);
      paste(FakeCloudflare.RIGHTLESS);
      Fx.until(
          "the right is missed",
          () ->
              window.visible("trouble")
                  && window.text("publishes").startsWith("It may not publish pages"));
      assertThat(window.text("valid")).isEqualTo("The token is valid");
      assertThat(window.text("tokenNext")).contains("Cloudflare Pages › Edit");
      assertThat(window.find(Node.class, "connect").isDisabled()).isTrue();
      robot.clickOn("#settings");
      assertThat(window.opened).containsExactly("https://dash.cloudflare.com/profile/api-tokens");

      robot.type(KeyCode.ESCAPE);
      Fx.until("the dialog is gone", () -> !window.visible("secret"));
      assertThat(keychain.kept).isEmpty();
      assertThat(readable(folder))
          .doesNotContain(FakeCloudflare.UNKNOWN)
          .doesNotContain(FakeCloudflare.RIGHTLESS);
    }
  }

  @Test
  void aTokenThatMayNotListAccountsNeedsTheId() throws Exception {
    try (Manit manit = manit(Map.of());
        WindowFixture window = WindowFixture.show(desk(manit), 1000, 760)) {
      open(window);
      paste(FakeCloudflare.UNLISTING);
      Fx.until("the id is asked for", () -> window.visible("accountId"));
      robot.clickOn("#accountId").write("no", 0).type(KeyCode.ENTER);
      Fx.until("it is none", () -> window.visible("trouble"));
      assertThat(window.text("tokenProblem")).contains("is not an account ID");
      robot.press(KeyCode.CONTROL).type(KeyCode.A).release(KeyCode.CONTROL);
      paste(FakeCloudflare.BEN);
      Fx.until("it is another’s", () -> window.text("tokenProblem").contains("does not open"));
      robot.press(KeyCode.CONTROL).type(KeyCode.A).release(KeyCode.CONTROL);
      paste(FakeCloudflare.ANA);
      Fx.until("it worked", () -> !window.find(Node.class, "connect").isDisabled());
      robot.clickOn("#connect");
      Fx.until("the line tells whose it is", () -> window.text("line").startsWith("aaaa…aaaa"));
    }
  }

  @Test
  void withoutAKeychainAFileIsOpenedWithItsPassphraseAfterTheNextStart() throws Exception {
    keychain.status = SecretStore.Status.MISSING;
    try (Manit manit = manit(Map.of());
        WindowFixture window = WindowFixture.show(desk(manit), 1000, 760)) {
      open(window);
      Fx.until("the user is asked where", () -> window.visible("inFile"));
      paste(FakeCloudflare.GOOD);
      Fx.until("it worked", () -> !window.find(Node.class, "connect").isDisabled());
      Fx.run(window.find(RadioButton.class, "inFile")::fire);
      Fx.run(window.find(Node.class, "newPassphrase")::requestFocus);
      paste("a long passphrase");
      robot.type(KeyCode.TAB);
      paste("a long passphras");
      assertThat(window.text("phraseNote")).isEqualTo("The two are not the same yet.");
      assertThat(window.find(Node.class, "connect").isDisabled()).isTrue();
      robot.type(KeyCode.E).clickOn("#connect");
      Fx.until("the line tells whose it is", () -> window.text("line").startsWith("Ana’s account"));
    }
    assertThat(readable(folder)).doesNotContain(FakeCloudflare.GOOD).doesNotContain("passphrase");
    try (Manit manit = manit(Map.of());
        WindowFixture window = WindowFixture.show(desk(manit), 1000, 760)) {
      Fx.until("the line tells whose it is", () -> window.text("line").equals("Ana’s account"));
      robot.clickOn("#account");
      Fx.until("the passphrase is asked for", () -> window.visible("passphrase"));
      Fx.picture(window.scene, "connect-passphrase-light");
      robot.write("no", 0).type(KeyCode.ENTER);
      Fx.until("it is wrong", () -> window.visible("unlockProblem"));
      robot.press(KeyCode.CONTROL).type(KeyCode.A).release(KeyCode.CONTROL);
      paste("a long passphrase");
      robot.type(KeyCode.ENTER);
      Fx.until("it is open", () -> window.text("line").endsWith("pages"));
    }
  }

  @ParameterizedTest
  @EnumSource(ColorScheme.class)
  void looks(ColorScheme scheme) throws Exception {
    try (Manit manit = manit(Map.of());
        WindowFixture window = WindowFixture.show(desk(manit), 1000, 700)) {
      Fx.run(() -> window.scheme.set(scheme));
      open(window);
      picture(window, "connect-fresh", scheme);
      CountDownLatch wait = cloudflare.hold("/accounts");
      paste(FakeCloudflare.GOOD);
      Fx.until("it is being tried", () -> window.text("lists").startsWith("Asking"));
      picture(window, "connect-trying", scheme);
      wait.countDown();
      Fx.until("it worked", () -> !window.find(Node.class, "connect").isDisabled());
      picture(window, "connect-worked", scheme);

      robot.press(KeyCode.CONTROL).type(KeyCode.A).release(KeyCode.CONTROL);
      paste(FakeCloudflare.UNLISTING);
      Fx.until("the id is asked for", () -> window.visible("accountId"));
      picture(window, "connect-unlisting", scheme);
      robot.press(KeyCode.CONTROL).type(KeyCode.A).release(KeyCode.CONTROL);
      cloudflare.setTime(Instant.now().plus(Duration.ofDays(3)));
      paste(FakeCloudflare.RIGHTLESS);
      Fx.until("the right is missed", () -> window.visible("trouble"));
      picture(window, "connect-rightless", scheme);
      robot.press(KeyCode.CONTROL).type(KeyCode.A).release(KeyCode.CONTROL);
      paste(FakeCloudflare.GOOD);
      Fx.until("it worked", () -> !window.find(Node.class, "connect").isDisabled());
      keychain.status = SecretStore.Status.LOCKED;
      robot.clickOn("#connect");
      Fx.until("it was not kept", () -> window.visible("inKeychain"));
      Fx.run(window.find(RadioButton.class, "inFile")::fire);
      picture(window, "connect-not-kept", scheme);
      Fx.run(window.find(RadioButton.class, "forSession")::fire);
      robot.clickOn("#connect");
      Fx.until("the line tells whose it is", () -> window.text("line").startsWith("Ana’s account"));
      robot.clickOn("#account");
      Fx.until("it tells who is connected", () -> window.visible("who"));
      picture(window, "connect-connected", scheme);
    }
  }

  private void open(WindowFixture window) {
    Fx.until("practice is told", () -> window.text("offer").startsWith("Connect"));
    robot.clickOn("#offer");
    Fx.until("a token is asked for", () -> window.visible("secret"));
  }

  private void paste(String text) {
    Fx.run(
        () -> {
          ClipboardContent content = new ClipboardContent();
          content.putString(text);
          Clipboard.getSystemClipboard().setContent(content);
        });
    robot.press(KeyCode.CONTROL).type(KeyCode.V).release(KeyCode.CONTROL);
  }

  private Manit manit(Map<String, String> more) {
    Map<String, String> variables = new HashMap<>(cloudflare.environment());
    variables.put("MANIT_HOME", folder.toString());
    variables.putAll(more);
    return new Manit(variables, Clock.systemUTC(), keychain);
  }

  private static Desk desk(Manit manit) {
    return new WorkspaceDesk(manit::workspace);
  }

  private static String readable(Path folder) throws IOException {
    StringBuilder all = new StringBuilder();
    try (Stream<Path> files = Files.walk(folder)) {
      for (Path file : files.filter(Files::isRegularFile).toList()) {
        all.append(Files.readString(file, StandardCharsets.ISO_8859_1));
      }
    }
    return all.toString();
  }

  private static void picture(WindowFixture window, String state, ColorScheme scheme) {
    Fx.picture(window.scene, state + "-" + scheme.name().toLowerCase(Locale.ROOT));
  }
}
