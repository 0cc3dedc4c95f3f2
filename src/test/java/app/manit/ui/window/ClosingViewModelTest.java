package app.manit.ui.window;

import static org.assertj.core.api.Assertions.assertThat;

import app.manit.settings.Closing;
import app.manit.settings.Setting;
import app.manit.settings.Settings;
import app.manit.ui.DirectBackground;
import app.manit.ui.FakeDesk;
import app.manit.ui.PageSamples;
import app.manit.ui.deploy.PublishRunner;
import app.manit.ui.deploy.Publisher;
import app.manit.ui.dialog.Dialogs;
import app.manit.ui.notice.Notices;
import app.manit.ui.pages.Pages;
import app.manit.ui.settings.Preferences;
import app.manit.ui.words.Words;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import javafx.beans.property.SimpleBooleanProperty;
import org.junit.jupiter.api.Test;

class ClosingViewModelTest {
  private final FakeDesk desk = new FakeDesk();
  private final DirectBackground background = new DirectBackground();
  private final Notices notices = new Notices(new Words(Locale.ENGLISH), () -> PageSamples.NOW);
  private final Pages pages = new Pages(desk, background, notices);
  private final List<String> stopped = new ArrayList<>();
  private final Publisher publisher =
      new Publisher(
          pages,
          desk,
          (page, wish, moved, refused) ->
              (PublishRunner.Running) () -> stopped.add(page.toString()),
          background,
          notices,
          page -> {});
  private final Preferences preferences =
      new Preferences(Settings.USUAL, kept -> {}, background, notices);
  private final Dialogs dialogs = new Dialogs();
  private final SimpleBooleanProperty inTray = new SimpleBooleanProperty(false);
  private final FakeFrame frame = new FakeFrame();
  private final ClosingViewModel model =
      new ClosingViewModel(publisher, preferences, dialogs, inTray, frame);

  @Test
  void withoutATrayTheProgramEndsWhateverWasChosen() {
    preferences.set(Setting.CLOSING, Closing.TRAY);
    model.requested();

    assertThat(frame.showing).as("never hidden").isTrue();
    assertThat(frame.left).isTrue();
  }

  @Test
  void whereThereIsATrayTheUserIsAskedOnce() {
    inTray.set(true);
    model.requested();
    assertThat(dialog()).isEqualTo(ClosingController.class);
    model.stayInTray(true);
    assertThat(frame.showing).isFalse();
    assertThat(dialogs.shown().get()).isEmpty();

    frame.show();
    model.requested();
    assertThat(frame.showing).as("without a question").isFalse();
    assertThat(preferences.get(Setting.CLOSING)).isEqualTo(Closing.TRAY);
  }

  @Test
  void anAnswerThatIsNotForAlwaysIsForgotten() {
    inTray.set(true);
    model.requested();
    model.stayInTray(false);
    frame.show();
    model.requested();

    assertThat(dialog()).isEqualTo(ClosingController.class);
  }

  @Test
  void quittingCanBeTheAnswerToo() {
    inTray.set(true);
    model.quitInstead(true);

    assertThat(frame.left).isTrue();
    assertThat(preferences.get(Setting.CLOSING)).isEqualTo(Closing.QUIT);
  }

  @Test
  void aTrayThatGoesBringsTheWindowBack() {
    inTray.set(true);
    model.stayInTray(false);
    inTray.set(false);

    assertThat(frame.showing).isTrue();
  }

  @Test
  void aTrayThatWentWhileItWasAskedHidesNothing() {
    inTray.set(true);
    model.requested();
    inTray.set(false);
    model.stayInTray(false);

    assertThat(frame.showing).isTrue();
  }

  @Test
  void quittingWhilePublishingAsksFirst() {
    publish();
    inTray.set(true);
    model.stayInTray(false);
    assertThat(stopped).as("it goes on in the tray").isEmpty();

    model.quit();
    assertThat(frame.showing).as("the question can be seen").isTrue();
    assertThat(dialog()).isEqualTo(UnfinishedController.class);
    model.keepOpen();
    assertThat(frame.left).isFalse();
    assertThat(stopped).isEmpty();

    model.quit();
    model.stopAndQuit();
    assertThat(stopped).hasSize(1);
    assertThat(frame.left).isTrue();
  }

  @Test
  void withoutATrayClosingWhilePublishingAsksThatAtOnce() {
    publish();
    model.requested();

    assertThat(dialog()).isEqualTo(UnfinishedController.class);
  }

  private void publish() {
    desk.library.add(PageSamples.draft("Ana", PageSamples.NOW));
    pages.refresh();
    publisher.publish(pages.items().getFirst());
  }

  private Class<?> dialog() {
    return dialogs.shown().get().orElseThrow().controller();
  }
}
