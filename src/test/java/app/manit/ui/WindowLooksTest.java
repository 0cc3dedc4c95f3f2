package app.manit.ui;

import static org.assertj.core.api.Assertions.assertThat;

import app.manit.deploy.DeployListener;
import app.manit.deploy.Progress;
import app.manit.deploy.RetryNotice;
import app.manit.failure.Failure;
import app.manit.failure.FailureKind;
import app.manit.library.Phase;
import app.manit.library.Verification;
import app.manit.workspace.Page;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import javafx.application.ColorScheme;
import javafx.scene.control.Button;
import javafx.scene.control.ButtonBase;
import javafx.scene.control.ListView;
import javafx.scene.control.ProgressBar;
import javafx.scene.control.TextField;
import javafx.scene.image.WritableImage;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/**
 * Shows the window in the states that users meet, light and dark, and leaves pictures under {@code
 * target/snapshots} to be looked at beside the mockup.
 */
class WindowLooksTest {
  private static final String NEON = "manit-neon-profile-w8b1aa.pages.dev";
  private static final String WEDDING = "manit-wedding-lea-tom-zz81bc.pages.dev";

  private final FakeDesk desk = new FakeDesk();
  private final Page neon = PageSamples.draft("Neon Profile", ago(Duration.ofHours(3)));

  @ParameterizedTest
  @EnumSource(ColorScheme.class)
  void withoutPages(ColorScheme scheme) {
    try (WindowFixture window = WindowFixture.show(desk, 1000, 700)) {
      Fx.run(() -> window.scheme.set(scheme));
      Fx.until("the window is empty", () -> window.visible("sample"));

      WritableImage picture = picture(window, "empty", scheme);
      boolean dark = picture.getPixelReader().getColor(500, 20).getBrightness() < 0.5;
      assertThat(dark).isEqualTo(scheme == ColorScheme.DARK);
    }
  }

  @ParameterizedTest
  @EnumSource(ColorScheme.class)
  void withPagesInAllStatesAndScripts(ColorScheme scheme) {
    desk.library.addAll(pages());
    try (WindowFixture window = WindowFixture.show(desk, 1000, 760)) {
      Fx.run(() -> window.scheme.set(scheme));
      ListView<?> list = window.find(ListView.class, "list");
      Fx.until("the page is seen", () -> seen(window) && list.getItems().size() == 6);
      Fx.run(window.find(ButtonBase.class, "copy")::fire);
      picture(window, "live", scheme);

      Fx.run(() -> list.getSelectionModel().select(1));
      picture(window, "draft", scheme);
      Fx.run(window.find(Button.class, "publish")::fire);
      upload(window);
      picture(window, "publishing", scheme);

      Fx.run(() -> list.getSelectionModel().select(4));
      picture(window, "failed", scheme);
    }
  }

  @ParameterizedTest
  @EnumSource(ColorScheme.class)
  void whilePagesWait(ColorScheme scheme) {
    desk.library.addAll(pages());
    try (WindowFixture window = WindowFixture.show(desk, 900, 600)) {
      Fx.run(() -> window.scheme.set(scheme));
      ListView<?> list = window.find(ListView.class, "list");
      Fx.until("the pages are shown", () -> list.getItems().size() == 6);
      Fx.run(() -> list.getSelectionModel().select(3));
      Fx.run(window.find(Button.class, "publish")::fire);
      Fx.until("one is asked for", () -> desk.asked.size() == 1);
      desk.asked.getFirst().listener().waiting(0);
      Fx.run(() -> list.getSelectionModel().select(1));
      Fx.until("its name is shown", () -> window.visible("future"));
      Fx.run(() -> window.find(TextField.class, "futureName").setText("Neon Profile"));
      picture(window, "name-refused", scheme);
      Fx.run(() -> window.find(TextField.class, "futureName").setText("neon-profile"));
      Fx.run(window.find(Button.class, "publish")::fire);
      Fx.until("two are asked for", () -> desk.asked.size() == 2);
      DeployListener neonsListener = desk.asked.getLast().listener();
      neonsListener.changed(PageSamples.deploying(neon, NEON, Phase.UPLOAD, 6));
      neonsListener.progress(new Progress(Phase.READ, 6, 6, 1_900_000, 1_900_000));
      neonsListener.progress(new Progress(Phase.UPLOAD, 2, 4, 1_200_000, 1_800_000));
      neonsListener.retrying(
          new RetryNotice(
              Failure.of(FailureKind.CONNECTION_LOST, "api.cloudflare.com"),
              Duration.ofSeconds(4),
              2,
              5));
      Fx.until("the wait is told", () -> window.visible("retry"));
      assertThat(window.text("retryWhen")).isEqualTo("Again in 4 s, 2 of 5");
      assertThat(window.text("cancel")).isEqualTo("Stop");
      assertThat(desk.asked.getLast().options().address()).contains("neon-profile");
      picture(window, "retry", scheme);

      Fx.run(window.find(Button.class, "showQueue")::fire);
      Fx.until("the queue is shown", () -> window.visible("lines"));
      picture(window, "queue", scheme);
    }
  }

  @Test
  void inASmallWindow() {
    desk.library.addAll(pages().reversed());
    try (WindowFixture window = WindowFixture.show(desk, 900, 600)) {
      Fx.until("the page is seen", () -> seen(window));
      Fx.run(window.find(ButtonBase.class, "copy")::fire);
      Fx.run(() -> window.find(ListView.class, "list").getSelectionModel().select(1));
      picture(window, "failed-small", ColorScheme.LIGHT);
    }
  }

  private static boolean seen(WindowFixture window) {
    return window.text("facts").startsWith("loads");
  }

  private void upload(WindowFixture window) {
    Fx.until("it is asked for", () -> desk.asked.size() == 1);
    FakeDesk.Asked asked = desk.asked.getFirst();
    asked.listener().changed(PageSamples.deploying(neon, NEON, Phase.UPLOAD, 6));
    asked.listener().progress(new Progress(Phase.UPLOAD, 2, 4, 1_200_000, 1_800_000));
    Fx.until("the bar moves", () -> window.find(ProgressBar.class, "bar").getProgress() > 0.5);
  }

  private List<Page> pages() {
    Page wedding =
        online("Wedding: Lea & Tom, the long weekend", WEDDING, Verification.VERIFIED, 40);
    return List.of(
        online("Ana’s links", "manit-anas-links-k3x9q2.pages.dev", Verification.VERIFIED, 0),
        neon,
        online("ลิงก์ของฉัน", "manit-link-khong-chan-p0d4te.pages.dev", Verification.VERIFIED, 1),
        PageSamples.draft("روابطي كلها في مكان واحد", ago(Duration.ofDays(3))),
        PageSamples.failed(
            wedding, WEDDING, Failure.of(FailureKind.TOKEN_REFUSED), ago(Duration.ofDays(4))),
        online("הקישורים שלי", "manit-hqyshvrym-shly-aa11bb.pages.dev", Verification.PENDING, 400));
  }

  private static Page online(String title, String host, Verification seen, int days) {
    return PageSamples.online(title, host, seen, ago(Duration.ofDays(days).plusMinutes(2)));
  }

  private static Instant ago(Duration age) {
    return PageSamples.NOW.minus(age);
  }

  private static WritableImage picture(WindowFixture window, String state, ColorScheme scheme) {
    return Fx.picture(window.scene, state + "-" + scheme.name().toLowerCase(Locale.ROOT));
  }
}
