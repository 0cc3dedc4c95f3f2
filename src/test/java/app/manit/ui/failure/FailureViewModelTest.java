package app.manit.ui.failure;

import static org.assertj.core.api.Assertions.assertThat;

import app.manit.failure.Failure;
import app.manit.failure.FailureKind;
import app.manit.failure.NextStep;
import app.manit.ui.DirectBackground;
import app.manit.ui.FakeDesk;
import app.manit.ui.PageSamples;
import app.manit.ui.deploy.PublishRunner;
import app.manit.ui.deploy.Publisher;
import app.manit.ui.intake.Chooser;
import app.manit.ui.intake.IntakeActs;
import app.manit.ui.intake.IntakeViewModel;
import app.manit.ui.intake.SystemPasteboard;
import app.manit.ui.notice.Notices;
import app.manit.ui.pages.Pages;
import app.manit.ui.words.Words;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class FailureViewModelTest {
  private final FakeDesk desk = new FakeDesk();
  private final DirectBackground background = new DirectBackground();
  private final Words words = new Words(Locale.ENGLISH);
  private final Notices notices = new Notices(words, () -> PageSamples.NOW);
  private final Pages pages = new Pages(desk, background, notices);
  private final List<String> done = new ArrayList<>();
  private final Publisher publisher =
      new Publisher(
          pages,
          desk,
          (page, wish, moved, refused) -> {
            done.add("publish anew");
            return (PublishRunner.Running) () -> {};
          },
          background,
          notices,
          ended -> {});
  private final FailureViewModel model =
      new FailureViewModel(
          pages,
          publisher,
          new FailureScreens(words),
          new IntakeActs(
              new IntakeViewModel(desk, pages, background, notices, words, page -> {}),
              chooser(),
              new SystemPasteboard()),
          new Remedies(
              () -> done.add("publish"),
              () -> done.add("connect"),
              () -> done.add("folder"),
              () -> done.add("report"),
              () -> done.add("about")),
          text -> done.add("copied"),
          address -> done.add("open"),
          notices,
          words);

  @ParameterizedTest
  @EnumSource(NextStep.class)
  void everyNextStepIsAButtonThatTakesIt(NextStep step) {
    fail(anyKind(step));
    desk.settled = 0;
    model.act();
    if (desk.settled > 0) {
      done.add("check");
    }

    assertThat(done)
        .containsExactlyElementsOf(
            switch (step) {
              case RETRY, CHANGE_NAME, NONE -> List.of("publish");
              case CHECK_AGAIN -> List.of("check");
              case UPLOAD_EVERYTHING -> List.of("publish anew");
              case CHOOSE_ANOTHER_FILE, FIX_THE_FILE -> List.of("choose");
              case CONNECT -> List.of("connect");
              case OPEN_TOKEN_SETTINGS -> List.of("open");
              case FREE_SPACE -> List.of("folder");
              case UPDATE_PROGRAM -> List.of("about");
              case REPORT -> List.of("copied", "report");
            });
  }

  @Test
  void aFullDiskTellsHowMuchRoomThereIs() {
    model.follow(desk, background);
    fail(FailureKind.DISK_FULL);
    assertThat(model.room().get())
        .isEqualTo("1.2 MB free on this disk; the page’s own files have 1.9 MB.");

    fail(FailureKind.OFFLINE);
    assertThat(model.room().get()).isEmpty();
  }

  private void fail(FailureKind kind) {
    desk.library.clear();
    desk.library.add(
        PageSamples.failed(
            PageSamples.draft("Ana", PageSamples.NOW),
            "ana.pages.dev",
            Failure.of(kind, "one", "two", "three"),
            PageSamples.NOW));
    pages.refresh();
  }

  private static FailureKind anyKind(NextStep step) {
    for (FailureKind kind : FailureKind.values()) {
      if (kind.nextStep() == step) {
        return kind;
      }
    }
    throw new AssertionError("no failure leads to " + step);
  }

  private Chooser chooser() {
    return new Chooser() {
      @Override
      public List<Path> files() {
        return List.of();
      }

      @Override
      public Optional<Path> file() {
        done.add("choose");
        return Optional.empty();
      }

      @Override
      public Optional<Path> folder() {
        return Optional.empty();
      }

      @Override
      public Optional<Path> saveAs(String name) {
        return Optional.empty();
      }
    };
  }
}
