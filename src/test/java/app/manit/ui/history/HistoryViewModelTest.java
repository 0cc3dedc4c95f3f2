package app.manit.ui.history;

import static org.assertj.core.api.Assertions.assertThat;

import app.manit.failure.Failure;
import app.manit.failure.FailureKind;
import app.manit.library.Deployment;
import app.manit.library.HostDeployment;
import app.manit.library.Verification;
import app.manit.library.VersionId;
import app.manit.ui.DirectBackground;
import app.manit.ui.FakeDesk;
import app.manit.ui.PageSamples;
import app.manit.ui.deploy.Publisher;
import app.manit.ui.notice.Notices;
import app.manit.ui.pages.Pages;
import app.manit.ui.words.Ages;
import app.manit.ui.words.Now;
import app.manit.ui.words.Words;
import app.manit.workspace.Page;
import app.manit.workspace.PublishOptions;
import java.time.Clock;
import java.time.Duration;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class HistoryViewModelTest {
  private static final String HOST = "ana.pages.dev";

  private final FakeDesk desk = new FakeDesk();
  private final DirectBackground background = new DirectBackground();
  private final Words words = new Words(Locale.ENGLISH);
  private final Notices notices = new Notices(words, () -> PageSamples.NOW);
  private final Pages pages = new Pages(desk, background, notices);
  private final List<Optional<VersionId>> published = new ArrayList<>();
  private final List<Deployment> shown = new ArrayList<>();
  private final Page ana = PageSamples.online("Ana", HOST, Verification.VERIFIED, PageSamples.NOW);

  @Test
  void theNewestThatReachedTheHostIsOnlineAndOlderOnesWereReplaced() {
    Page failed =
        PageSamples.failed(ana, HOST, Failure.of(FailureKind.HOST_FAULT), PageSamples.NOW);
    desk.history.addAll(
        List.of(failed.last().orElseThrow(), ana.last().orElseThrow(), deployed(3), deployed(9)));
    HistoryViewModel model = model();

    assertThat(model.title()).isEqualTo("History of “Ana”");
    assertThat(model.lines())
        .extracting(HistoryLine::word)
        .containsExactly("Failed", "Online", "Replaced", "Replaced");
    assertThat(model.lines())
        .extracting(HistoryLine::when)
        .containsExactly("now", "now", "3 days ago", "3 May");
    assertThat(model.lines())
        .extracting(HistoryLine::again)
        .containsExactly(true, false, true, true);
    assertThat(model.note().get()).isEmpty();
  }

  @Test
  void aDraftHasNone() {
    assertThat(model().note().get()).isEqualTo("This page was not published yet.");
  }

  @Test
  void oneCanBeShownOpenedAndPublishedAgain() {
    Deployment older = deployed(3).knownAs(new HostDeployment("1", "https://abc.ana.pages.dev"));
    desk.history.addAll(List.of(ana.last().orElseThrow(), older));
    HistoryViewModel model = model();
    HistoryLine line = model.lines().getLast();

    assertThat(line.ownUrl()).contains("https://abc.ana.pages.dev");
    model.show(line);
    assertThat(shown).containsExactly(older);
    model.publishAgain(line);
    assertThat(published).containsExactly(Optional.of(older.version()));
  }

  private Deployment deployed(int daysAgo) {
    return PageSamples.deployed(
        PageSamples.changed(ana),
        HOST,
        Verification.VERIFIED,
        PageSamples.NOW.minus(Duration.ofDays(daysAgo)));
  }

  private HistoryViewModel model() {
    desk.library.add(ana);
    pages.refresh();
    Publisher publisher =
        new Publisher(
            pages,
            desk,
            (page, wish, moved, refused) -> {
              published.add(wish.apply(PublishOptions.to(desk.host())).version());
              return () -> {};
            },
            background,
            notices,
            ended -> {});
    return new HistoryViewModel(
        pages,
        desk,
        publisher,
        background,
        shown::add,
        url -> {},
        words,
        new Ages(words, ZoneOffset.UTC),
        new Now(Clock.fixed(PageSamples.NOW, ZoneOffset.UTC)));
  }
}
