package app.manit.ui;

import static org.assertj.core.api.Assertions.assertThat;

import app.manit.Manit;
import app.manit.account.CloudflareEnvironment;
import app.manit.account.Keeping;
import app.manit.deploy.FaultyHost;
import app.manit.library.Deployment;
import app.manit.library.DeploymentStatus;
import app.manit.pages.ApiToken;
import app.manit.pages.PagesAccount;
import app.manit.pages.PagesHttp;
import app.manit.platform.secrets.MemoryKeychain;
import app.manit.platform.secrets.SecretStore;
import app.manit.ui.pages.Desk;
import app.manit.ui.pages.PageItem;
import app.manit.ui.pages.PageStatus;
import app.manit.ui.pages.WorkspaceDesk;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CountDownLatch;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.ListView;
import javafx.scene.control.TextInputControl;
import javafx.scene.input.KeyCode;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.testfx.api.FxRobot;

/** Publishing to an account with real mouse and keys; a second practice host stands for it. */
class PublishWindowTest {
  private static final String PASSPHRASE = "a long passphrase";

  @TempDir private Path folder;
  private final FxRobot robot = new FxRobot();
  private final MemoryKeychain keychain = new MemoryKeychain();
  private FaultyHost account;

  @BeforeEach
  void start() throws IOException {
    account =
        new FaultyHost(folder.resolve("account"), Clock.systemUTC(), PagesHttp.newClient("test"));
  }

  @AfterEach
  void stop() {
    account.close();
  }

  @Test
  void whatWasPractisedWithIsPublishedToTheAccountThatIsConnectedThen() throws Exception {
    try (Manit manit = manit(unconnected());
        WindowFixture window = show(manit, pages(1))) {
      Fx.until("it can be published", () -> window.text("publish").equals("Publish"));
      robot.clickOn("#publish");
      Fx.until("it is live", () -> window.text("pill").equals("Live"));
      String practised = window.text("address");
      assertThat(window.text("reason")).contains("Connect Cloudflare");
      assertThat(window.visible("connectButton")).isTrue();

      connect(window);
      Fx.until("pages go to the account", () -> window.text("line").endsWith("0 of 100 pages"));
      Fx.until("it can be published there", () -> window.text("publish").equals("Publish"));
      assertThat(window.text("reason")).contains("Publish the page");
      assertThat(window.visible("connectButton")).isFalse();

      robot.clickOn("#publish");
      Fx.until(
          "it is live there",
          () ->
              window.text("publish").equals("Nothing changed")
                  && !window.text("address").equals(practised));
      assertThat(window.text("pill")).isEqualTo("Live");

      String slug = manit.workspace().pages().getFirst().project().slug();
      assertThat(manit.workspace().addresses(slug)).hasSize(2);
      List<Deployment> history = manit.workspace().history(slug);
      assertThat(history).extracting(Deployment::status).containsOnly(DeploymentStatus.DEPLOYED);
      assertThat(history)
          .extracting(deployment -> deployment.url().orElseThrow())
          .hasSize(2)
          .last()
          .isEqualTo("http://" + practised.replace("\n", ""));
    }
  }

  @Test
  void ofSeveralPagesThatWaitOneIsStoppedAndTheOthersAreLive() throws Exception {
    CountDownLatch wait = account.hold("POST /projects");
    try (Manit manit = manit(account.environment());
        WindowFixture window = show(manit, pages(5))) {
      Fx.until("all are there", () -> list(window).getItems().size() == 5);
      Fx.run(list(window)::requestFocus);
      robot.press(KeyCode.CONTROL).type(KeyCode.A).type(KeyCode.ENTER).release(KeyCode.CONTROL);
      Fx.until("three wait", () -> window.text("queueLine").startsWith("3 pages"));

      robot.clickOn("#showQueue");
      Fx.until("the queue is seen", () -> robot.lookup(".queue-line").queryAll().size() == 5);
      Fx.picture(window.scene, "queue-of-five");
      Node last = robot.lookup(".queue-line").queryAll().stream().skip(4).findFirst().orElseThrow();
      Button stop = robot.from(last).lookup(".button").nth(1).queryButton();
      robot.clickOn(stop);
      Fx.until("it is gone", () -> robot.lookup(".queue-line").queryAll().size() == 4);
      wait.countDown();
      Fx.until("all have ended", () -> robot.lookup(".queue-line").queryAll().isEmpty());

      Map<PageStatus, Long> ended =
          Fx.on(
              () ->
                  list(window).getItems().stream()
                      .map(item -> ((PageItem) item).now().status())
                      .collect(Collectors.groupingBy(s -> s, Collectors.counting())));
      assertThat(ended).isEqualTo(Map.of(PageStatus.LIVE, 4L, PageStatus.STOPPED, 1L));
    }
  }

  @Test
  void whatNeededThePassphraseIsTriedAgainOnceItIsGiven() throws Exception {
    keychain.status = SecretStore.Status.MISSING;
    try (Manit manit = manit(unconnected())) {
      manit
          .workspace()
          .hosts()
          .cloudflare()
          .connect(
              ApiToken.parse(token()),
              new PagesAccount(account.environment().get(CloudflareEnvironment.ACCOUNT), "Ana"),
              Keeping.FILE,
              PASSPHRASE.toCharArray());
    }
    try (Manit manit = manit(unconnected());
        WindowFixture window = show(manit, pages(1))) {
      Fx.until("it can be published", () -> window.visible("publish"));
      robot.clickOn("#publish");
      Fx.until("the passphrase is missed", () -> window.visible("strip"));
      assertThat(window.text("act")).isEqualTo("Enter the passphrase…");
      assertThat(((Label) window.scene.lookup("#strip #next")).getText()).contains("try again");
      Fx.picture(window.scene, "passphrase-needed");

      robot.clickOn("#act");
      Fx.until("it is asked for", () -> window.visible("passphrase"));
      type(window, "passphrase", PASSPHRASE);
      robot.type(KeyCode.ENTER);
      Fx.until("it is open", () -> !window.visible("passphrase"));
      robot.clickOn("#retry");
      Fx.until("it is live", () -> window.text("pill").equals("Live"));
    }
  }

  private void connect(WindowFixture window) {
    robot.clickOn("#connectButton");
    Fx.until("a token is asked for", () -> window.visible("secret"));
    type(window, "secret", token());
    Fx.until("it worked", () -> !window.find(Node.class, "connect").isDisabled());
    robot.clickOn("#connect");
    Fx.until("the dialog is gone", () -> !window.visible("secret"));
  }

  private static void type(WindowFixture window, String field, String text) {
    Fx.run(() -> window.find(TextInputControl.class, field).setText(text));
  }

  private String token() {
    return account.environment().get(CloudflareEnvironment.TOKEN);
  }

  /** Cloudflare is there, but nobody has connected it. */
  private Map<String, String> unconnected() {
    String there = account.environment().get(CloudflareEnvironment.BASE_URL);
    return Map.of(CloudflareEnvironment.BASE_URL, there);
  }

  private WindowFixture show(Manit manit, Path pages) {
    Desk desk = new WorkspaceDesk(manit::workspace);
    WindowFixture window = WindowFixture.show(desk, 1000, 760);
    Fx.until("the window is empty", () -> window.visible("sample"));
    window.chosen.add(pages);
    robot.press(KeyCode.CONTROL).type(KeyCode.O).release(KeyCode.CONTROL);
    return window;
  }

  private Path pages(int count) throws IOException {
    String all =
        IntStream.rangeClosed(1, count)
            .mapToObj(
                n ->
                    """
                    {"title": "Page %d", "files": {"index.html": "<title>Page %d</title>"}}
                    """
                        .formatted(n, n))
            .collect(Collectors.joining(",", "[", "]"));
    return Files.writeString(folder.resolve("pages.json"), all);
  }

  private Manit manit(Map<String, String> more) {
    Map<String, String> variables = new HashMap<>(more);
    variables.put("MANIT_HOME", folder.resolve("home").toString());
    return new Manit(variables, Clock.systemUTC(), keychain);
  }

  private static ListView<?> list(WindowFixture window) {
    return window.find(ListView.class, "list");
  }
}
