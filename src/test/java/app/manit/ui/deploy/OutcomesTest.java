package app.manit.ui.deploy;

import static org.assertj.core.api.Assertions.assertThat;

import app.manit.failure.Failure;
import app.manit.failure.FailureKind;
import app.manit.library.DeploymentStatus;
import app.manit.library.Verification;
import app.manit.ui.DirectBackground;
import app.manit.ui.FakeDesk;
import app.manit.ui.PageSamples;
import app.manit.ui.notice.Announcer;
import app.manit.ui.notice.Notice;
import app.manit.ui.notice.Notices;
import app.manit.ui.pages.PageItem;
import app.manit.ui.pages.Pages;
import app.manit.ui.words.Words;
import app.manit.workspace.Page;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.Test;

class OutcomesTest {
  private static final Failure OFFLINE = Failure.of(FailureKind.OFFLINE, "api.cloudflare.com");

  private final FakeDesk desk = new FakeDesk();
  private final Words words = new Words(Locale.ENGLISH);
  private Instant now = PageSamples.NOW;
  private final Notices notices = new Notices(words, () -> now);
  private final Pages pages = new Pages(desk, new DirectBackground(), notices);
  private final List<Notice> outside = new ArrayList<>();
  private final Announcer announcer = new Announcer(notices, outside::add);
  private final Outcomes outcomes = new Outcomes(pages, announcer, notices, words, () -> now);

  @Test
  void thePageThatIsLookedAtSaysItItself() {
    outcomes.tell(selected(live("Ana")));
    outcomes.tell(selected(failed("Ben")));

    assertThat(notices.shown()).isEmpty();
    assertThat(outside).isEmpty();
  }

  @Test
  void aPageElsewhereIsToldOfWithTheWayToIt() {
    PageItem ana = item(live("Ana"));
    outcomes.tell(ana);

    Notice notice = notices.shown().getFirst();
    assertThat(notice.title()).isEqualTo("“Ana” is live");
    assertThat(notice.text()).isEqualTo("ana.pages.dev");
    assertThat(outside).isEmpty();
    notices.accept(notice);
    assertThat(pages.selected().get()).isEqualTo(ana);
    assertThat(notices.shown()).isEmpty();
  }

  @Test
  void whileTheWindowIsNotInFrontItIsToldOutsideAndBadNewsWaitInside() {
    announcer.inFront().set(false);
    outcomes.tell(selected(live("Ana")));
    outcomes.tell(item(failed("Ben")));

    assertThat(outside)
        .extracting(Notice::title)
        .containsExactly("“Ana” is live", "“Ben” was not published");
    assertThat(notices.shown())
        .extracting(Notice::title)
        .containsExactly("“Ben” was not published");
  }

  @Test
  void whatFailsTogetherForOneReasonIsToldAsOne() {
    announcer.inFront().set(false);
    outcomes.tell(item(failed("Ana")));
    now = now.plusSeconds(4);
    outcomes.tell(item(failed("Ben")));
    now = now.plusSeconds(4);
    outcomes.tell(item(failed("Cleo")));

    assertThat(notices.shown())
        .extracting(Notice::title)
        .containsExactly("3 pages were not published");
    assertThat(outside).hasSize(1);

    now = now.plus(Duration.ofMinutes(1));
    outcomes.tell(item(failed("Dora")));
    assertThat(notices.shown()).hasSize(2);
  }

  @Test
  void whatTheUserStoppedIsNoNews() {
    announcer.inFront().set(false);
    Page draft = PageSamples.draft("Ana", PageSamples.NOW);
    outcomes.tell(
        item(
            PageSamples.ended(
                draft, "ana.pages.dev", DeploymentStatus.CANCELLED, PageSamples.NOW)));

    assertThat(outside).isEmpty();
    assertThat(notices.shown()).isEmpty();
  }

  private PageItem selected(Page page) {
    PageItem item = item(page);
    pages.selected().set(item);
    return item;
  }

  /** A page that is not selected: the first one is. */
  private PageItem item(Page page) {
    if (desk.library.isEmpty()) {
      desk.library.add(PageSamples.draft("First", PageSamples.NOW));
    }
    desk.library.add(page);
    pages.refresh();
    return pages.find(page.project().id()).orElseThrow();
  }

  private static Page live(String title) {
    return PageSamples.online(title, "ana.pages.dev", Verification.VERIFIED, PageSamples.NOW);
  }

  private static Page failed(String title) {
    return PageSamples.failed(
        PageSamples.draft(title, PageSamples.NOW), "ana.pages.dev", OFFLINE, PageSamples.NOW);
  }
}
