package app.manit.ui.tray;

import static org.assertj.core.api.Assertions.assertThat;

import app.manit.failure.Failure;
import app.manit.failure.FailureKind;
import app.manit.library.Deployment;
import app.manit.library.Phase;
import app.manit.library.Verification;
import app.manit.platform.tray.TrayFace;
import app.manit.platform.tray.TrayMood;
import app.manit.ui.DirectBackground;
import app.manit.ui.FakeDesk;
import app.manit.ui.FakeTray;
import app.manit.ui.PageSamples;
import app.manit.ui.deploy.Publisher;
import app.manit.ui.notice.Notices;
import app.manit.ui.pages.PageItem;
import app.manit.ui.pages.Pages;
import app.manit.ui.pages.Publishing;
import app.manit.ui.words.Words;
import app.manit.workspace.Page;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class TrayViewModelTest {
  private static final Instant NOW = PageSamples.NOW;

  private final FakeDesk desk = new FakeDesk();
  private final DirectBackground background = new DirectBackground();
  private final Words words = new Words(Locale.ENGLISH);
  private final Notices notices = new Notices(words, () -> NOW);
  private final Pages pages = new Pages(desk, background, notices);
  private final Runs runs = new Runs();
  private final Publisher publisher =
      new Publisher(pages, desk, runs, background, notices, page -> {});
  private final List<String> done = new ArrayList<>();
  private final FakeTray tray = new FakeTray();
  private final TrayViewModel model = new TrayViewModel(pages, new Acts(), words);
  private final TrayPresence presence = new TrayPresence(tray::open, background, model);

  private final class Acts implements TrayActs {
    @Override
    public void copy(PageItem page) {
      done.add("copy " + title(page));
    }

    @Override
    public void showCode(PageItem page) {
      done.add("code " + title(page));
    }

    @Override
    public void publish(PageItem page) {
      done.add("publish " + title(page));
    }

    @Override
    public void openDropWindow() {
      done.add("drop");
    }

    @Override
    public void open() {
      done.add("open");
    }

    @Override
    public void quit() {
      done.add("quit");
    }

    private static String title(PageItem page) {
      return page.now().page().project().title();
    }
  }

  @BeforeEach
  void begin() {
    presence.begin();
  }

  @Test
  void withoutAPageItOffersTheDropWindowAndAClickOpensTheProgram() {
    assertThat(tray.menu()).containsExactly("Drop window", "Open Manit", "Quit");
    tray.click();
    tray.click("Drop window");
    tray.click("Quit");

    assertThat(done).containsExactly("open", "drop", "quit");
  }

  @Test
  void oneClickSharesThePageThatChangedLast() {
    library(live("Ana’s links", NOW.minusSeconds(60)), live("Ben", NOW.minusSeconds(600)));
    assertThat(tray.menu())
        .containsExactly(
            "Copy link of “Ana’s links”", "Share", "Drop window", "Open Manit", "Quit");
    tray.click();
    tray.click("Share", "Ben", "Show QR");
    tray.click("Share", "Ben", "Publish again");
    tray.click("Share", "Ana’s links", "Copy link");

    assertThat(done)
        .containsExactly("copy Ana’s links", "code Ben", "publish Ben", "copy Ana’s links");
  }

  @Test
  void whatIsNotOnlineOrShowsSomethingElseIsNotOffered() {
    library(
        PageSamples.draft("Draft", NOW),
        PageSamples.online("Other", "other.pages.dev", Verification.MISMATCH, NOW));

    assertThat(tray.menu()).containsExactly("Drop window", "Open Manit", "Quit");
  }

  @Test
  void aLongTitleDoesNotFillTheScreen() {
    library(live("🎉".repeat(60), NOW));

    assertThat(tray.menu().getFirst()).isEqualTo("Copy link of “" + "🎉".repeat(39) + "…”");
  }

  @Test
  void itIsToldOnlyWhatDiffers() {
    library(live("Ana", NOW));
    int told = tray.shown.size();
    pages.refresh();
    pages.refresh();
    PageItem ana = pages.items().getFirst();
    publisher.publish(ana);
    assertThat(tray.shown).hasSize(told + 1);
    Publishing half = Publishing.ASKED.with(deploying(ana));
    runs.begun.getFirst().moved().accept(half);
    runs.begun.getFirst().moved().accept(half);

    assertThat(tray.shown).hasSize(told + 1);
  }

  @Test
  void whileItPublishesItSaysSo() {
    library(live("Ana", NOW));
    PageItem ana = pages.items().getFirst();
    assertThat(face().mood()).isEqualTo(TrayMood.IDLE);
    assertThat(face().tip()).isEqualTo("1 page is live");
    publisher.publish(ana);
    assertThat(face().mood()).isEqualTo(TrayMood.WORKING);
    assertThat(face().tip()).isEqualTo("Publishing 1 page");
    runs.begun
        .getFirst()
        .moved()
        .accept(
            Publishing.ASKED.endedAs(
                PageSamples.deployed(
                    ana.now().page(), "ana.pages.dev", Verification.VERIFIED, NOW)));

    assertThat(face().mood()).isEqualTo(TrayMood.IDLE);
  }

  @Test
  void aFailureAsksForAttentionUntilTheUserLooks() {
    library(live("Ana", NOW));
    publisher.publish(pages.items().getFirst());
    runs.begun.getFirst().refused().accept(Failure.of(FailureKind.OFFLINE, "api"));
    assertThat(face().mood()).isEqualTo(TrayMood.ATTENTION);
    assertThat(face().tip()).isEqualTo("1 page was not published");
    model.seen();

    assertThat(face().mood()).isEqualTo(TrayMood.IDLE);
  }

  @Test
  void aPageThatIsGoneIsNoLongerOffered() {
    library(live("Ana", NOW));
    String copy = face().click();
    library();
    model.choose(copy);

    assertThat(done).isEmpty();
    assertThat(face().click()).isEqualTo("open");
  }

  @Test
  void whetherATrayHasTheIconIsKnown() {
    assertThat(presence.there().get()).isFalse();
    tray.take(true);
    assertThat(presence.there().get()).isTrue();
    presence.end();
  }

  private void library(Page... library) {
    desk.library.clear();
    desk.library.addAll(List.of(library));
    pages.refresh();
  }

  private TrayFace face() {
    return tray.shown.getLast();
  }

  private static Page live(String title, Instant at) {
    return PageSamples.online(title, "ana.pages.dev", Verification.VERIFIED, at);
  }

  private static Deployment deploying(PageItem page) {
    return PageSamples.deploying(page.now().page(), "ana.pages.dev", Phase.UPLOAD, 3);
  }
}
