package app.manit.ui.library;

import static org.assertj.core.api.Assertions.assertThat;

import app.manit.failure.FailureException;
import app.manit.failure.FailureKind;
import app.manit.library.Phase;
import app.manit.library.ProjectId;
import app.manit.library.Verification;
import app.manit.settings.Settings;
import app.manit.ui.DirectBackground;
import app.manit.ui.FakeDesk;
import app.manit.ui.HandDelay;
import app.manit.ui.PageSamples;
import app.manit.ui.dialog.Dialogs;
import app.manit.ui.notice.Notice;
import app.manit.ui.notice.Notices;
import app.manit.ui.notice.Tone;
import app.manit.ui.pages.PageItem;
import app.manit.ui.pages.Pages;
import app.manit.ui.pages.Publishing;
import app.manit.ui.pages.Removal;
import app.manit.ui.settings.Preferences;
import app.manit.ui.words.Words;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class DeletionsTest {
  private final FakeDesk desk =
      new FakeDesk() {
        @Override
        public void remove(ProjectId page, Removal how) {
          tried.add(page);
          refusal
              .filter(why -> how == Removal.EVERYWHERE)
              .ifPresent(
                  why -> {
                    throw FailureException.of(why);
                  });
          super.remove(page, how);
        }
      };
  private final List<ProjectId> tried = new ArrayList<>();
  private Optional<FailureKind> refusal = Optional.empty();
  private final DirectBackground background = new DirectBackground();
  private final HandDelay delay = new HandDelay();
  private final Words words = new Words(Locale.ENGLISH);
  private final Notices notices = new Notices(words, () -> PageSamples.NOW);
  private final Pages pages = new Pages(desk, background, notices);
  private final LibraryViewModel library =
      new LibraryViewModel(
          pages, new Preferences(Settings.USUAL, kept -> {}, background, notices), Locale.ENGLISH);
  private final Deletions deletions = new Deletions(desk, pages, background, delay, notices, words);
  private final Dialogs dialogs = new Dialogs();
  private final DeletePrompt prompt = new DeletePrompt(library, deletions, dialogs, notices, words);

  @BeforeEach
  void threePages() {
    desk.library.add(PageSamples.draft("Ana", PageSamples.NOW));
    desk.library.add(
        PageSamples.online("Ben", "ben.pages.dev", Verification.VERIFIED, PageSamples.NOW));
    desk.library.add(PageSamples.draft("Cleo", PageSamples.NOW));
    pages.refresh();
  }

  @Test
  void aDraftGoesAtOnceAndForGoodAfterTenSeconds() {
    prompt.delete(List.of(page("Ana")));

    assertThat(titles()).containsExactly("Ben", "Cleo");
    assertThat(pages.selected().get().title()).isEqualTo("Ben");
    assertThat(notice().title()).isEqualTo("“Ana” is deleted");
    assertThat(delay.pauses()).containsExactly(Duration.ofSeconds(10));
    assertThat(tried).isEmpty();

    delay.pass();
    assertThat(desk.library).hasSize(2);
    assertThat(notices.shown()).isEmpty();
    assertThat(deletions.undoable().get()).isFalse();
  }

  @Test
  void whatIsUndoneIsWhereItWasAndNothingHappened() {
    library.selected().set(page("Cleo"));
    prompt.delete(List.of(page("Ana"), page("Cleo")));
    assertThat(titles()).containsExactly("Ben");

    notices.accept(notice());
    assertThat(titles()).containsExactly("Ana", "Ben", "Cleo");
    delay.pass();
    assertThat(tried).isEmpty();
    assertThat(titles()).hasSize(3);
  }

  @Test
  void theLastDeletedComesBackFirst() {
    prompt.delete(List.of(page("Ana")));
    prompt.delete(List.of(page("Cleo")));
    deletions.undo();
    assertThat(titles()).containsExactly("Ben", "Cleo");
    deletions.undo();
    assertThat(titles()).containsExactly("Ana", "Ben", "Cleo");
    assertThat(deletions.undoable().get()).isFalse();
  }

  @Test
  void aPageThatIsOnlineIsAskedAbout() {
    prompt.delete(List.of(page("Ben")));

    assertThat(dialogs.shown().get()).isPresent();
    assertThat(titles()).contains("Ben");
    assertThat(prompt.question()).isEqualTo("Delete “Ben”?");
    assertThat(prompt.where()).isEqualTo("It is online at ben.pages.dev.");

    prompt.answer(Removal.HERE);
    assertThat(dialogs.shown().get()).isEmpty();
    delay.pass();
    assertThat(desk.removed).containsValue(Removal.HERE).hasSize(1);
  }

  @Test
  void ofSeveralItIsSaidHowManyAreOnline() {
    prompt.delete(List.copyOf(pages.items()));

    assertThat(prompt.question()).isEqualTo("Delete 3 pages?");
    assertThat(prompt.where()).isEqualTo("One of them is online.");
    prompt.answer(Removal.EVERYWHERE);
    assertThat(notice().title()).isEqualTo("3 pages are deleted");
    assertThat(pages.selected().get()).isNull();
  }

  @Test
  void whatAHostRefusesComesBackWithTheReasonAndAWayOut() {
    refusal = Optional.of(FailureKind.TOKEN_REFUSED);
    prompt.delete(List.of(page("Ben")));
    prompt.answer(Removal.EVERYWHERE);
    delay.pass();

    assertThat(titles()).containsExactly("Ana", "Ben", "Cleo");
    assertThat(notice().tone()).isEqualTo(Tone.DANGER);
    assertThat(notice().title()).isEqualTo("“Ben” could not be deleted");

    notices.accept(notice());
    delay.pass();
    assertThat(titles()).containsExactly("Ana", "Cleo");
    assertThat(desk.removed).containsValue(Removal.HERE);
  }

  @Test
  void withoutAWayToTheHostTheOthersAreNotTried() {
    refusal = Optional.of(FailureKind.OFFLINE);
    prompt.delete(List.copyOf(pages.items()));
    prompt.answer(Removal.EVERYWHERE);
    delay.pass();

    assertThat(tried).hasSize(1);
    assertThat(titles()).containsExactly("Ana", "Ben", "Cleo");
    assertThat(notice().title()).isEqualTo("3 pages could not be deleted");
  }

  @Test
  void aPageThatIsBeingPublishedStays() {
    PageItem ana = page("Ana");
    ana.publishing(
        Publishing.ASKED.with(
            PageSamples.deploying(ana.now().page(), "ana.pages.dev", Phase.UPLOAD, 1)));
    prompt.delete(List.of(ana, page("Cleo")));

    assertThat(titles()).containsExactly("Ana", "Ben");
    assertThat(notices.shown().getFirst().title()).isEqualTo("“Ana” is being published");
  }

  @Test
  void whatACommandListsMeanwhileStaysAway() {
    prompt.delete(List.of(page("Ana")));
    pages.refresh();
    assertThat(titles()).containsExactly("Ben", "Cleo");
  }

  @Test
  void aPageThatIsDroppedAgainMeanwhileStays() {
    prompt.delete(List.of(page("Ana"), page("Cleo")));
    pages.refreshAndSelect(desk.library.getFirst().project().id());
    delay.pass();

    assertThat(titles()).containsExactly("Ana", "Ben");
    assertThat(desk.removed).hasSize(1);
  }

  @Test
  void theEndOfTheProgramIsTheEndOfTheTenSeconds() {
    prompt.delete(List.of(page("Ana")));
    assertThat(deletions.finish()).isCompleted();

    assertThat(desk.library).hasSize(2);
    assertThat(delay.pauses()).isEmpty();
  }

  private PageItem page(String title) {
    return pages.items().stream().filter(p -> p.title().equals(title)).findFirst().orElseThrow();
  }

  private Notice notice() {
    return notices.shown().getLast();
  }

  private List<String> titles() {
    return library.shown().stream().map(PageItem::title).toList();
  }
}
