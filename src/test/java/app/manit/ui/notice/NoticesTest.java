package app.manit.ui.notice;

import static org.assertj.core.api.Assertions.assertThat;

import app.manit.failure.Failure;
import app.manit.failure.FailureKind;
import app.manit.ui.words.Words;
import java.util.Locale;
import org.junit.jupiter.api.Test;

class NoticesTest {
  private final Notices notices = new Notices(new Words(Locale.ENGLISH));

  @Test
  void aFailureSaysWhatHappenedAndWhatToDoAndStays() {
    notices.failed(Failure.of(FailureKind.SOURCE_TYPE_UNKNOWN, "cat.gif"));

    assertThat(notices.shown())
        .singleElement()
        .satisfies(
            notice -> {
              assertThat(notice.title()).isEqualTo("“cat.gif” is not something Manit can publish.");
              assertThat(notice.text()).startsWith("Choose a fragment");
              assertThat(notice.stays()).isTrue();
            });
  }

  @Test
  void theSameIsNotSaidTwiceAtOnce() {
    notices.done("Link copied");
    notices.done("Link copied");

    assertThat(notices.shown()).hasSize(1);
    notices.dismiss(notices.shown().getFirst());
    assertThat(notices.shown()).isEmpty();
  }

  @Test
  void theyNeverFillTheWindow() {
    for (int i = 0; i < 10; i++) {
      notices.done("Notice " + i);
    }

    assertThat(notices.shown()).extracting(Notice::title).hasSize(4).endsWith("Notice 9");
  }

  @Test
  void whatCanBeDoneIsNotPushedAwayByWhatComesAfter() {
    notices.show(new Notice(Tone.NEUTRAL, "Deleted", "").offering("Undo", () -> {}));
    for (int i = 0; i < 10; i++) {
      notices.done("Notice " + i);
    }

    assertThat(notices.shown()).extracting(Notice::title).hasSize(4).startsWith("Deleted");
    assertThat(notices.shown().getFirst().stays()).isTrue();
  }
}
