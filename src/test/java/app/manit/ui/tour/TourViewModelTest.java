package app.manit.ui.tour;

import static org.assertj.core.api.Assertions.assertThat;

import app.manit.library.Verification;
import app.manit.settings.Setting;
import app.manit.settings.Settings;
import app.manit.ui.DirectBackground;
import app.manit.ui.FakeDesk;
import app.manit.ui.PageSamples;
import app.manit.ui.notice.Notices;
import app.manit.ui.pages.Pages;
import app.manit.ui.pages.Publishing;
import app.manit.ui.settings.Preferences;
import app.manit.ui.words.Words;
import app.manit.workspace.Page;
import java.util.Locale;
import org.junit.jupiter.api.Test;

class TourViewModelTest {
  private final FakeDesk desk = new FakeDesk();
  private final DirectBackground background = new DirectBackground();
  private final Notices notices = new Notices(new Words(Locale.ENGLISH), () -> PageSamples.NOW);
  private final Pages pages = new Pages(desk, background, notices);
  private final Preferences preferences =
      new Preferences(Settings.USUAL, kept -> {}, background, notices);
  private int samples;
  private final TourViewModel tour = new TourViewModel(pages, preferences, () -> samples++);

  @Test
  void itBeginsWithTheVeryFirstPageAndFollowsWhatTheUserDoes() {
    pages.refresh();
    assertThat(tour.step().get()).isEmpty();

    desk.library.add(PageSamples.draft("Ana", PageSamples.NOW));
    pages.refresh();
    assertThat(tour.step().get()).contains(TourStep.SEE);

    pages.selected().get().publishing(Publishing.ASKED);
    assertThat(tour.step().get()).contains(TourStep.PUBLISH);

    Page online =
        PageSamples.online("Ana", "ana.pages.dev", Verification.VERIFIED, PageSamples.NOW);
    pages.selected().get().publishing(Publishing.ASKED.endedAs(online.last().orElseThrow()));
    assertThat(tour.step().get()).contains(TourStep.SHARE);

    tour.next();
    assertThat(tour.step().get()).isEmpty();
    assertThat(preferences.get(Setting.TOURED)).isTrue();
  }

  @Test
  void whoHasPagesAlreadyIsLeftInPeace() {
    desk.library.add(PageSamples.draft("Ana", PageSamples.NOW));
    pages.refresh();

    assertThat(tour.step().get()).isEmpty();
  }

  @Test
  void whoSkipsItIsNotAskedAgain() {
    pages.refresh();
    desk.library.add(PageSamples.draft("Ana", PageSamples.NOW));
    pages.refresh();
    tour.end();

    desk.library.clear();
    pages.refresh();
    desk.library.add(PageSamples.draft("Ben", PageSamples.NOW));
    pages.refresh();
    assertThat(tour.step().get()).isEmpty();
  }

  @Test
  void whoAsksForItWithoutAPageGetsTheSample() {
    pages.refresh();
    tour.begin();

    assertThat(samples).isEqualTo(1);
    assertThat(tour.step().get()).contains(TourStep.SEE);
  }
}
