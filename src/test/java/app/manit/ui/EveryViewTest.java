package app.manit.ui;

import static org.assertj.core.api.Assertions.assertThat;

import app.manit.deploy.Progress;
import app.manit.failure.Failure;
import app.manit.failure.FailureKind;
import app.manit.library.Phase;
import app.manit.library.Verification;
import app.manit.settings.Setting;
import app.manit.settings.Settings;
import app.manit.ui.about.AboutController;
import app.manit.ui.connect.ConnectController;
import app.manit.ui.deploy.QueueController;
import app.manit.ui.dialog.Dialog;
import app.manit.ui.history.HistoryController;
import app.manit.ui.settings.DiagnosticsController;
import app.manit.ui.settings.SettingsController;
import app.manit.ui.words.Words;
import app.manit.workspace.Page;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import javafx.application.ColorScheme;
import javafx.scene.control.Button;
import javafx.scene.control.ListView;
import javafx.scene.control.ProgressBar;
import javafx.scene.control.TabPane;
import javafx.scene.control.ToggleButton;
import javafx.stage.WindowEvent;
import org.assertj.core.api.SoftAssertions;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * Every view, light and dark, in all languages and one that is longer than any, in the smallest
 * window: nothing is cut off, everything can be read. Leaves pictures under {@code
 * target/snapshots}.
 */
class EveryViewTest {
  private static final String NEON = "manit-neon-profile-w8b1aa.pages.dev";
  private static final String WEDDING = "manit-wedding-lea-tom-zz81bc.pages.dev";

  private static final List<Dialog> DIALOGS =
      List.of(
          SettingsController.DIALOG,
          DiagnosticsController.DIALOG,
          AboutController.DIALOG,
          ConnectController.DIALOG,
          HistoryController.DIALOG,
          QueueController.DIALOG);

  private final FakeDesk desk = new FakeDesk();
  private final Page neon = PageSamples.draft("Neon Profile", ago(Duration.ofHours(3)));

  @BeforeAll
  static void speak() {
    PseudoLocale.speak();
  }

  static Stream<Arguments> looks() {
    return Stream.concat(Words.LANGUAGES.stream(), Stream.of(PseudoLocale.LOCALE))
        .flatMap(locale -> Stream.of(ColorScheme.values()).map(look -> Arguments.of(locale, look)));
  }

  @ParameterizedTest
  @MethodSource("looks")
  void nothingIsCutOffAndEverythingCanBeRead(Locale locale, ColorScheme look) {
    SoftAssertions softly = new SoftAssertions();
    try (WindowFixture window = WindowFixture.show(desk, locale, 900, 600)) {
      Fx.run(() -> window.scheme.set(look));
      Fx.until("the window is empty", () -> window.visible("sample"));
      check(softly, window, "empty", locale, look);
      desk.library.addAll(pages());
      desk.findings.put(desk.library.getFirst().version(), PageSamples.findings());
      Fx.run(window::refresh);
      ListView<?> list = window.find(ListView.class, "list");
      Fx.until("the pages are listed", () -> list.getItems().size() == 4);
      Fx.until("the page is seen", () -> window.visible("facts"));
      check(softly, window, "tour", locale, look);
      Fx.run(window::endTour);
      check(softly, window, "live", locale, look);
      Fx.until("it is looked through", () -> window.visible("things"));
      press(window, "preview-things");
      check(softly, window, "things", locale, look);
      Fx.run(() -> window.find(ToggleButton.class, "things").setSelected(false));
      select(list, "Neon");
      check(softly, window, "draft", locale, look);
      Fx.run(window.find(Button.class, "publish")::fire);
      upload(window);
      check(softly, window, "publishing", locale, look);
      select(list, "Wedding");
      check(softly, window, "failed", locale, look);
      press(window, "delete");
      seen("delete", softly, window, locale, look);
      Fx.run(() -> ((Button) window.scene.lookup("#networks .button")).fire());
      seen("compose", softly, window, locale, look);
      Fx.run(() -> window.stage.fireEvent(closeRequest(window)));
      seen("closing", softly, window, locale, look);
      press(window, "quit");
      seen("unfinished", softly, window, locale, look);
      for (Dialog dialog : DIALOGS) {
        Fx.run(() -> window.open(dialog));
        tabs(softly, window, dialog, locale, look);
        seen(dialog.fxml().replace(".fxml", ""), softly, window, locale, look);
      }
    }
    softly.assertAll();
  }

  @Test
  void atTwiceTheSizeNothingIsSqueezed() {
    desk.library.addAll(pages());
    desk.findings.put(desk.library.getFirst().version(), PageSamples.findings());
    Settings large = Settings.USUAL.with(Setting.SCALE, 200);
    try (WindowFixture window = WindowFixture.show(desk, Locale.ENGLISH, large, 900, 600)) {
      Fx.until("the page is seen", () -> window.visible("facts"));
      Fx.picture(window.scene, "every-live-twice");
      assertThat(Fx.on(() -> new Rendered(window.scene).cutOff())).isEmpty();
      Fx.until("it is looked through", () -> window.visible("things"));
      press(window, "preview-things");
      Fx.picture(window.scene, "every-things-twice");
      assertThat(Fx.on(() -> new Rendered(window.scene).cutOff())).isEmpty();
    }
  }

  @Test
  void noDialogIsLeftOut() throws IOException {
    List<String> checked =
        Stream.concat(
                DIALOGS.stream().map(Dialog::fxml),
                Stream.of("delete.fxml", "compose.fxml", "closing.fxml", "unfinished.fxml"))
            .toList();
    try (Stream<Path> files = Files.walk(Path.of("src/main/resources/app/manit/ui"))) {
      assertThat(
              files.filter(file -> file.toString().endsWith(".fxml")).filter(EveryViewTest::dialog))
          .extracting(file -> file.getFileName().toString())
          .containsExactlyInAnyOrderElementsOf(checked);
    }
  }

  private static boolean dialog(Path fxml) {
    try {
      return Files.readString(fxml).matches("(?s).*?<\\w+ xmlns=[^>]*styleClass=\"dialog\\b.*");
    } catch (IOException e) {
      throw new java.io.UncheckedIOException(e);
    }
  }

  private static void press(WindowFixture window, String act) {
    Fx.run(() -> window.perform(act));
  }

  private static WindowEvent closeRequest(WindowFixture window) {
    return new WindowEvent(window.stage, WindowEvent.WINDOW_CLOSE_REQUEST);
  }

  /** Looks at the dialog that lies over the window, and closes it. */
  private static void seen(
      String dialog, SoftAssertions softly, WindowFixture window, Locale locale, ColorScheme look) {
    Fx.until(dialog + " is open", () -> window.visible("layer"));
    check(softly, window, dialog, locale, look);
    Fx.run(window::closeDialog);
  }

  private static void tabs(
      SoftAssertions softly, WindowFixture window, Dialog dialog, Locale locale, ColorScheme look) {
    if (window.scene.lookup("#layer .tab-pane") instanceof TabPane tabs) {
      for (int i = 1; i < tabs.getTabs().size(); i++) {
        int tab = i;
        Fx.run(() -> tabs.getSelectionModel().select(tab));
        check(softly, window, dialog.fxml().replace(".fxml", "-" + tab), locale, look);
      }
    }
  }

  private static void check(
      SoftAssertions softly, WindowFixture window, String view, Locale locale, ColorScheme look) {
    String name =
        "every-%s-%s-%s"
            .formatted(view, locale.toLanguageTag(), look.name().toLowerCase(Locale.ROOT));
    Fx.picture(window.scene, name);
    softly
        .assertThat(StallWatch.untimed(() -> Fx.on(() -> new Rendered(window.scene).cut())))
        .as(name)
        .isEmpty();
    softly
        .assertThat(StallWatch.untimed(() -> Fx.on(() -> new Rendered(window.scene).faint())))
        .as(name)
        .isEmpty();
  }

  private static void select(ListView<?> list, String title) {
    Fx.run(
        () -> {
          for (int i = 0; i < list.getItems().size(); i++) {
            if (list.getItems().get(i) instanceof app.manit.ui.pages.PageItem item
                && item.now().page().project().title().startsWith(title)) {
              list.getSelectionModel().clearAndSelect(i);
            }
          }
        });
  }

  private void upload(WindowFixture window) {
    Fx.until("it is asked for", () -> !desk.asked.isEmpty());
    FakeDesk.Asked asked = desk.asked.getLast();
    asked.listener().changed(PageSamples.deploying(neon, NEON, Phase.UPLOAD, 6));
    asked.listener().progress(new Progress(Phase.UPLOAD, 2, 4, 1_200_000, 1_800_000));
    Fx.until("the bar moves", () -> window.find(ProgressBar.class, "bar").getProgress() > 0.5);
  }

  private List<Page> pages() {
    Page wedding =
        PageSamples.online(
            "Wedding: Lea & Tom, the long weekend",
            WEDDING,
            Verification.VERIFIED,
            ago(Duration.ofDays(40)));
    return List.of(
        PageSamples.online(
            "Ana’s links",
            "manit-anas-links-k3x9q2.pages.dev",
            Verification.VERIFIED,
            ago(Duration.ofMinutes(2))),
        neon,
        PageSamples.failed(
            wedding, WEDDING, Failure.of(FailureKind.TOKEN_REFUSED), ago(Duration.ofDays(4))),
        PageSamples.online(
            "הקישורים שלי",
            "manit-hqyshvrym-shly-aa11bb.pages.dev",
            Verification.PENDING,
            ago(Duration.ofDays(400))));
  }

  private static Instant ago(Duration age) {
    return PageSamples.NOW.minus(age);
  }
}
