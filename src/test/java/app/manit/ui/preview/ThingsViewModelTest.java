package app.manit.ui.preview;

import static org.assertj.core.api.Assertions.assertThat;

import app.manit.failure.FailureException;
import app.manit.failure.FailureKind;
import app.manit.library.VersionId;
import app.manit.site.SiteWarning;
import app.manit.site.WarningGroup;
import app.manit.ui.DirectBackground;
import app.manit.ui.FakeDesk;
import app.manit.ui.PageSamples;
import app.manit.ui.notice.Notices;
import app.manit.ui.pages.Pages;
import app.manit.ui.words.Words;
import java.net.URI;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.IntStream;
import javafx.beans.property.ReadOnlyObjectWrapper;
import org.junit.jupiter.api.Test;

class ThingsViewModelTest {
  private static final SiteWarning NO_404 = SiteWarning.about(SiteWarning.Kind.NO_404_PAGE, "");

  private final VersionId newest = VersionId.random();
  private final VersionId earlier = VersionId.random();
  private final FakeDesk desk = new FakeDesk();
  private final DirectBackground background = new DirectBackground();
  private final ReadOnlyObjectWrapper<PreviewScreen> screen = new ReadOnlyObjectWrapper<>();
  private final Pages pages =
      new Pages(desk, background, new Notices(new Words(Locale.ENGLISH), () -> PageSamples.NOW));
  private final ThingsViewModel model = new ThingsViewModel(pages, screen, desk, background);

  @Test
  void theyStandTogetherByKind() {
    desk.findings.put(newest, List.of(broken("a.png"), broken("b.png"), NO_404));
    screen.set(showing(newest));

    assertThat(model.things().get())
        .extracting(WarningGroup::kind)
        .containsExactly(SiteWarning.Kind.BROKEN_LINK, SiteWarning.Kind.NO_404_PAGE);
    assertThat(model.open().get()).isFalse();
  }

  @Test
  void ofFortyAFewAreListed() {
    desk.findings.put(newest, IntStream.range(0, 40).mapToObj(i -> broken(i + ".png")).toList());
    screen.set(showing(newest));

    WarningGroup links = model.things().get().getFirst();
    assertThat(links.shown()).hasSize(6);
    assertThat(links.more()).isEqualTo(34);
  }

  @Test
  void anEarlierVersionHasItsOwn() {
    desk.findings.put(newest, List.of(NO_404));
    desk.findings.put(earlier, List.of(broken("a.png"), NO_404));
    screen.set(showing(newest));
    screen.set(showing(earlier));
    assertThat(model.things().get()).hasSize(2);

    screen.set(showing(newest));
    assertThat(model.things().get()).hasSize(1);
  }

  @Test
  void whatIsShownLiveOrNotYetHasNone() {
    desk.findings.put(newest, List.of(NO_404));
    screen.set(showing(newest));
    screen.set(preparing());
    assertThat(model.things().get()).isEmpty();

    screen.set(showing(newest));
    screen.set(null);
    assertThat(model.things().get()).isEmpty();
  }

  @Test
  void whatWasFoundForAnotherVersionComesTooLate() {
    desk.findings.put(newest, List.of(NO_404));
    background.hold();
    screen.set(showing(newest));
    screen.set(showing(earlier));
    background.releaseLast();
    background.release();

    assertThat(model.things().get()).isEmpty();
  }

  @Test
  void theListGoesWithTheVersionButNotWithAReload() {
    desk.findings.put(newest, List.of(NO_404));
    desk.findings.put(earlier, List.of(NO_404));
    screen.set(showing(newest));
    model.show();
    assertThat(model.open().get()).isTrue();

    screen.set(showing(newest));
    assertThat(model.open().get()).isTrue();
    screen.set(showing(earlier));
    assertThat(model.open().get()).isFalse();
  }

  @Test
  void whatIsWantedBeforeItIsKnownIsListedThen() {
    select("Ana", "Ben");
    desk.findings.put(newest, List.of(NO_404));
    background.hold();
    screen.set(showing(newest));
    model.show();
    assertThat(model.open().get()).isFalse();

    background.release();
    assertThat(model.open().get()).isTrue();
  }

  @Test
  void whatIsWantedOfOnePageIsNotListedForTheNext() {
    select("Ana", "Ben");
    desk.findings.put(newest, List.of(NO_404));
    screen.set(preparing());
    model.show();
    pages.selected().set(pages.items().getLast());
    screen.set(showing(newest));

    assertThat(model.open().get()).isFalse();
  }

  @Test
  void wherePageFilesAreMissingNothingIsSaidHere() {
    ThingsViewModel missing =
        new ThingsViewModel(
            pages,
            screen,
            new FakeDesk() {
              @Override
              public List<SiteWarning> findings(VersionId version) {
                throw FailureException.of(FailureKind.DATA_INCOMPLETE, "Ana");
              }
            },
            background);
    screen.set(showing(newest));

    assertThat(missing.things().get()).isEmpty();
  }

  private void select(String... titles) {
    for (String title : titles) {
      desk.library.add(PageSamples.draft(title, PageSamples.NOW));
    }
    pages.refresh();
  }

  private static SiteWarning broken(String link) {
    return SiteWarning.because(SiteWarning.Kind.BROKEN_LINK, "missing", "index.html", link);
  }

  private static PreviewScreen showing(VersionId version) {
    return screen(
        Optional.of(
            new PageTarget(
                version.toString(),
                URI.create("http://ana.localhost:8788/"),
                Optional.of(version))));
  }

  private static PreviewScreen preparing() {
    return screen(Optional.empty());
  }

  private static PreviewScreen screen(Optional<PageTarget> target) {
    return new PreviewScreen(PreviewMode.SANDBOX, "Ana", "6 files", target, "", "");
  }
}
