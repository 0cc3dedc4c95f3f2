package app.manit.ui.pages;

import static org.assertj.core.api.Assertions.assertThat;

import app.manit.failure.FailureException;
import app.manit.failure.FailureKind;
import app.manit.library.Verification;
import app.manit.store.StoreNotice;
import app.manit.ui.DirectBackground;
import app.manit.ui.FakeDesk;
import app.manit.ui.PageSamples;
import app.manit.ui.notice.Notices;
import app.manit.ui.words.Words;
import app.manit.workspace.Page;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class PagesTest {
  private final FakeDesk desk = new FakeDesk();
  private final DirectBackground background = new DirectBackground();
  private final Notices notices = new Notices(new Words(Locale.ENGLISH), () -> PageSamples.NOW);
  private final Pages pages = new Pages(desk, background, notices);

  private final Page ana = PageSamples.draft("Ana", PageSamples.NOW);
  private final Page ben = PageSamples.draft("Ben", PageSamples.NOW);
  private final Page cleo = PageSamples.draft("Cleo", PageSamples.NOW);

  @Test
  void theFirstPageIsSelectedAtTheStart() {
    desk.library.addAll(List.of(ana, ben));
    pages.refresh();

    assertThat(titles()).containsExactly("Ana", "Ben");
    assertThat(pages.selected().get().id()).isEqualTo(ana.project().id());
    assertThat(pages.loaded().get()).isTrue();
    assertThat(pages.answered().get()).isTrue();
  }

  @Test
  void aLibraryThatWasDamagedIsToldOfOnceAndTheWordsStay() {
    pages.refresh();
    desk.notices.add(new StoreNotice(Optional.of(PageSamples.NOW), Optional.empty()));
    pages.refresh();
    pages.refresh();

    assertThat(notices.shown())
        .singleElement()
        .satisfies(
            notice -> {
              assertThat(notice.stays()).isTrue();
              assertThat(notice.text()).startsWith("The library file was gone.");
              assertThat(notice.times()).isEqualTo(1);
            });
  }

  @Test
  void pagesKeepTheirPlaceAndNewOnesComeFirst() {
    desk.library.addAll(List.of(ana, ben));
    pages.refresh();
    Page published =
        PageSamples.online("Ben", "ben.pages.dev", Verification.VERIFIED, PageSamples.NOW);
    desk.library.clear();
    desk.library.addAll(List.of(cleo, published, ana));
    pages.refresh();

    assertThat(titles()).containsExactly("Cleo", "Ana", "Ben");
    assertThat(pages.items().get(2).now().status()).isEqualTo(PageStatus.LIVE);
  }

  @Test
  void aPageThatIsGoneLeavesTheSelectionToAnother() {
    desk.library.addAll(List.of(ana, ben));
    pages.refresh();
    desk.library.remove(ana);
    pages.refresh();

    assertThat(pages.selected().get().id()).isEqualTo(ben.project().id());
    desk.library.clear();
    pages.refresh();
    assertThat(pages.selected().get()).isNull();
  }

  @Test
  void anAnswerThatComesLateTakesNothingBack() {
    background.hold();
    pages.refresh();
    desk.library.add(ana);
    pages.refreshAndSelect(ana.project().id());
    background.releaseLast();
    background.release();

    assertThat(titles()).containsExactly("Ana");
    assertThat(pages.selected().get().id()).isEqualTo(ana.project().id());
  }

  @Test
  void aLibraryThatCannotBeReadSaysWhy() {
    Pages broken =
        new Pages(
            new FakeDesk() {
              @Override
              public List<Page> pages() {
                throw FailureException.of(FailureKind.DATA_NEWER);
              }
            },
            background,
            notices);
    broken.refresh();

    assertThat(notices.shown()).hasSize(1);
    assertThat(broken.loaded().get()).isFalse();
  }

  private List<String> titles() {
    return pages.items().stream().map(item -> item.now().page().project().title()).toList();
  }
}
