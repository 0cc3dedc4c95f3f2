package app.manit.ui.window;

import static org.assertj.core.api.Assertions.assertThat;

import app.manit.library.ProjectId;
import app.manit.library.Verification;
import app.manit.ui.DirectBackground;
import app.manit.ui.FakeDesk;
import app.manit.ui.PageSamples;
import app.manit.ui.connect.AccountViewModel;
import app.manit.ui.deploy.PublishRunner;
import app.manit.ui.deploy.Publisher;
import app.manit.ui.notice.Notices;
import app.manit.ui.pages.PageStatus;
import app.manit.ui.pages.Pages;
import app.manit.ui.words.Now;
import app.manit.ui.words.Words;
import java.time.Clock;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.Test;

class WindowViewModelTest {
  private final FakeDesk desk = new FakeDesk();
  private final DirectBackground background = new DirectBackground();
  private final Words words = new Words(Locale.UK);
  private final Notices notices = new Notices(words, () -> PageSamples.NOW);
  private final Pages pages = new Pages(desk, background, notices);
  private final List<ProjectId> stopped = new ArrayList<>();
  private final Publisher publisher =
      new Publisher(
          pages,
          desk,
          (page, wish, moved, refused) -> (PublishRunner.Running) () -> stopped.add(page),
          background,
          notices,
          ended -> {});
  private final AccountViewModel account = new AccountViewModel(desk, background, notices, words);
  private final WindowViewModel model =
      new WindowViewModel(
          pages, publisher, account, new Now(Clock.fixed(PageSamples.NOW, ZoneOffset.UTC)));

  @Test
  void openingReadsTheLibraryAndSettlesWhatACrashLeft() {
    assertThat(model.empty().get()).as("before anything is known").isFalse();
    model.opened();

    assertThat(model.empty().get()).isTrue();
    assertThat(desk.settled).isEqualTo(1);
    assertThat(account.host().get()).isPresent();
  }

  @Test
  void aWindowThatIsShownOnlyLaterFindsTheLibraryRead() {
    model.opened();
    model.opened();

    assertThat(desk.settled).isEqualTo(1);
  }

  @Test
  void whatCommandsDidIsSeenWhenTheUserComesBack() {
    desk.library.add(PageSamples.draft("Ana", PageSamples.NOW));
    model.opened();
    desk.library.set(
        0, PageSamples.online("Ana", "ana.pages.dev", Verification.VERIFIED, PageSamples.NOW));
    model.focused();

    assertThat(pages.items().getFirst().now().status()).isEqualTo(PageStatus.LIVE);
  }
}
