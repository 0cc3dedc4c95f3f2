package app.manit.ui.notice;

import static org.assertj.core.api.Assertions.assertThat;

import app.manit.failure.Failure;
import app.manit.failure.FailureKind;
import app.manit.ui.words.Words;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.Test;

class NoticesTest {
  private Instant now = Instant.parse("2026-05-12T14:05:00Z");
  private final Notices notices = new Notices(new Words(Locale.ENGLISH), () -> now);

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
  void theSameFailureIsOneNoticeThatCounts() {
    Failure offline = Failure.of(FailureKind.OFFLINE, "api.cloudflare.com");
    notices.failed(offline);
    now = now.plusSeconds(60);
    notices.failed(offline);

    assertThat(notices.shown()).singleElement().extracting(Notice::times).isEqualTo(2);
  }

  @Test
  void aFailureThatWasJustClosedIsNotSaidAgainAtOnce() {
    Failure offline = Failure.of(FailureKind.OFFLINE, "api.cloudflare.com");
    notices.failed(offline);
    notices.dismiss(notices.shown().getFirst());
    now = now.plusSeconds(4);
    notices.failed(offline);
    assertThat(notices.shown()).isEmpty();

    now = now.plusSeconds(6);
    notices.failed(offline);
    assertThat(notices.shown()).hasSize(1);
  }

  @Test
  void whatIsOfferedIsDoneOnceAndLeavesMoreTime() {
    List<String> done = new ArrayList<>();
    Notice plain = new Notice(Tone.SUCCESS, "“Ana” deleted", "");
    Notice undo = plain.offering("Undo", () -> done.add("undone"));
    notices.show(undo);
    notices.accept(notices.shown().getFirst());

    assertThat(done).containsExactly("undone");
    assertThat(notices.shown()).isEmpty();
    assertThat(undo.lasts()).isGreaterThan(plain.lasts());
  }

  @Test
  void whatCanBeDoneIsNotPushedAwayByWhatComesAfter() {
    notices.show(new Notice(Tone.NEUTRAL, "Deleted", "").offering("Undo", () -> {}));
    for (int i = 0; i < 10; i++) {
      notices.done("Notice " + i);
    }

    assertThat(notices.shown()).extracting(Notice::title).hasSize(4).startsWith("Deleted");
  }
}
