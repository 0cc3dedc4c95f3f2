package app.manit.ui.library;

import static org.assertj.core.api.Assertions.assertThat;

import app.manit.failure.FailureException;
import app.manit.failure.FailureKind;
import app.manit.library.ProjectId;
import app.manit.ui.DirectBackground;
import app.manit.ui.FakeDesk;
import app.manit.ui.PageSamples;
import app.manit.ui.notice.Notices;
import app.manit.ui.pages.PageItem;
import app.manit.ui.pages.Pages;
import app.manit.ui.words.Words;
import java.util.Locale;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class RenamingTest {
  private Optional<FailureKind> refusal = Optional.empty();
  private final FakeDesk desk =
      new FakeDesk() {
        @Override
        public void rename(ProjectId page, String title) {
          refusal.ifPresent(
              why -> {
                throw FailureException.of(why);
              });
          super.rename(page, title);
        }
      };
  private final DirectBackground background = new DirectBackground();
  private final Notices notices = new Notices(new Words(Locale.ENGLISH), () -> PageSamples.NOW);
  private final Pages pages = new Pages(desk, background, notices);
  private final Renaming renaming = new Renaming(desk, pages, background, notices);

  @BeforeEach
  void begin() {
    desk.library.add(PageSamples.draft("Ana", PageSamples.NOW));
    pages.refresh();
    renaming.begin(ana());
  }

  @Test
  void theNewTitleIsSeenBeforeItIsWrittenDown() {
    background.hold();
    renaming.accept("  Ana Ruiz ");
    assertThat(ana().title()).isEqualTo("Ana Ruiz");
    assertThat(renaming.page().get()).isEmpty();

    background.release();
    background.release();
    assertThat(desk.library.getFirst().project().title()).isEqualTo("Ana Ruiz");
  }

  @Test
  void anEmptyTitleIsRefusedAndTypingGoesOn() {
    renaming.accept(" ");

    assertThat(renaming.refused().get()).isTrue();
    assertThat(renaming.page().get()).contains(ana());
    renaming.cancel();
    assertThat(renaming.refused().get()).isFalse();
    assertThat(ana().title()).isEqualTo("Ana");
  }

  @Test
  void whatCannotBeWrittenDownIsTakenBackAndSaid() {
    refusal = Optional.of(FailureKind.DATA_BUSY);
    renaming.accept("Ana Ruiz");

    assertThat(ana().title()).isEqualTo("Ana");
    assertThat(notices.shown()).hasSize(1);
  }

  private PageItem ana() {
    return pages.items().getFirst();
  }
}
