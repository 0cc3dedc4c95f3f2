package app.manit.ui.tray;

import static org.assertj.core.api.Assertions.assertThat;

import app.manit.failure.Failure;
import app.manit.failure.FailureException;
import app.manit.failure.FailureKind;
import app.manit.library.DeploymentStatus;
import app.manit.library.Phase;
import app.manit.library.Verification;
import app.manit.library.Version;
import app.manit.site.SiteRules;
import app.manit.ui.DirectBackground;
import app.manit.ui.FakeDesk;
import app.manit.ui.PageSamples;
import app.manit.ui.deploy.Publisher;
import app.manit.ui.intake.Incoming;
import app.manit.ui.notice.Notice;
import app.manit.ui.notice.Notices;
import app.manit.ui.pages.PageItem;
import app.manit.ui.pages.Pages;
import app.manit.ui.pages.Publishing;
import app.manit.ui.words.Words;
import app.manit.workspace.Intake;
import app.manit.workspace.Page;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class DropViewModelTest {
  private final FakeDesk desk = new FakeDesk();
  private final DirectBackground background = new DirectBackground();
  private final Words words = new Words(Locale.ENGLISH);
  private final Notices notices = new Notices(words, () -> PageSamples.NOW);
  private final Pages pages = new Pages(desk, background, notices);
  private final Runs runs = new Runs();
  private final Publisher publisher =
      new Publisher(pages, desk, runs, background, notices, page -> {});
  private final List<String> clipboard = new ArrayList<>();
  private final List<Notice> outcomes = new ArrayList<>();
  private final List<PageItem> codes = new ArrayList<>();
  private final DropViewModel model =
      new DropViewModel(
          desk, pages, publisher, background, clipboard::add, outcomes::add, codes::add, words);

  @BeforeEach
  void takeEverything() {
    desk.intake =
        (name, target) -> {
          if (name.endsWith(".gif")) {
            throw FailureException.of(FailureKind.SOURCE_TYPE_UNKNOWN, name);
          }
          Page page = PageSamples.draft(name, PageSamples.NOW);
          if (desk.library.stream().noneMatch(old -> old.project().equals(page.project()))) {
            desk.library.add(page);
          }
          return List.of(intake(page));
        };
  }

  @Test
  void aDroppedFileBecomesALinkInTheClipboard() {
    assertThat(title()).isEqualTo("Drop a page, get a link");
    drop("Ana");
    assertThat(title()).isEqualTo("Publishing “Ana”");
    assertThat(model.screen().get().running()).isTrue();
    assertThat(model.tellsOf(pages.items().getFirst())).isTrue();
    end(0, Verification.VERIFIED);

    assertThat(clipboard).containsExactly("https://ana.pages.dev");
    assertThat(title()).isEqualTo("Link copied");
    assertThat(model.screen().get().text()).isEqualTo("ana.pages.dev");
    Notice told = outcomes.getFirst();
    assertThat(told.title()).isEqualTo("“Ana” is live");
    assertThat(told.text()).isEqualTo("Link copied · ana.pages.dev");
    told.act().orElseThrow().perform().run();
    assertThat(codes).containsExactly(pages.items().getFirst());
  }

  @Test
  void howFarItIsIsShown() {
    drop("Ana");
    Publishing half =
        Publishing.ASKED.with(
            PageSamples.deploying(
                pages.items().getFirst().now().page(), "ana.pages.dev", Phase.PUBLISH, 3));
    runs.begun.getFirst().moved().accept(half);

    assertThat(model.screen().get().progress()).isEqualTo(half.fraction());
  }

  @Test
  void whatIsNoPageSaysWhyAndTheRestGoOn() {
    drop("cat.gif", "Ana");
    assertThat(outcomes).hasSize(1);
    assertThat(outcomes.getFirst().title()).startsWith("“cat.gif” is not");
    end(0, Verification.VERIFIED);

    assertThat(clipboard).hasSize(1);
  }

  @Test
  void severalGoOneAfterTheOther() {
    drop("Ana", "Ben");
    assertThat(runs.begun).hasSize(1);
    end(0, Verification.VERIFIED);
    assertThat(runs.begun).hasSize(2);
    end(1, Verification.PENDING);

    assertThat(clipboard).hasSize(2);
    assertThat(title()).isEqualTo("Link copied");
  }

  @Test
  void aFailureIsShownAndNothingIsCopied() {
    drop("Ana");
    runs.begun.getFirst().refused().accept(Failure.of(FailureKind.OFFLINE, "api"));

    assertThat(title()).isEqualTo("“Ana” was not published");
    assertThat(model.screen().get().text()).isNotEmpty();
    assertThat(clipboard).isEmpty();
  }

  @Test
  void whatWasStoppedIsNotCalledPublished() {
    drop("Ana");
    PageItem ana = pages.items().getFirst();
    Page stopped =
        PageSamples.ended(
            ana.now().page(), "ana.pages.dev", DeploymentStatus.CANCELLED, PageSamples.NOW);
    runs.begun.getFirst().moved().accept(Publishing.ASKED.endedAs(stopped.last().orElseThrow()));

    assertThat(clipboard).isEmpty();
    assertThat(title()).isEqualTo("“Ana” was not published");
  }

  @Test
  void aNewVersionWaitsForTheOldOneThatIsOnItsWay() {
    desk.library.add(PageSamples.draft("Ana", PageSamples.NOW));
    pages.refresh();
    publisher.publish(pages.items().getFirst());
    drop("Ana");
    assertThat(runs.begun).hasSize(1);
    end(0, Verification.VERIFIED);
    assertThat(runs.begun).as("the dropped one follows").hasSize(2);
    end(1, Verification.VERIFIED);

    assertThat(clipboard).hasSize(1);
  }

  @Test
  void openedAnewItDoesNotShowWhatIsPast() {
    drop("Ana");
    model.opened();
    assertThat(title()).as("under way").isEqualTo("Publishing “Ana”");
    end(0, Verification.VERIFIED);
    model.opened();

    assertThat(title()).isEqualTo("Drop a page, get a link");
  }

  private static Intake intake(Page page) {
    Version version =
        new Version(
            page.version(),
            page.project().id(),
            page.project().title(),
            SiteRules.NONE,
            List.of(),
            "0".repeat(64),
            PageSamples.NOW);
    return new Intake(
        page.project(),
        version,
        List.of(),
        CompletableFuture.completedFuture(List.of()),
        true,
        false,
        Map.of());
  }

  private void drop(String... names) {
    List<Path> paths = List.of(names).stream().map(Path::of).toList();
    model.take(new Incoming(paths, Optional.empty()));
  }

  private void end(int run, Verification seen) {
    Page page = pages.find(runs.begun.get(run).page()).orElseThrow().now().page();
    runs.begun
        .get(run)
        .moved()
        .accept(
            Publishing.ASKED.endedAs(
                PageSamples.deployed(page, "ana.pages.dev", seen, PageSamples.NOW)));
  }

  private String title() {
    return model.screen().get().title();
  }
}
