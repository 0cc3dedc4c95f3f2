package app.manit.ui.deploy;

import app.manit.failure.Failure;
import app.manit.library.Deployment;
import app.manit.library.DeploymentStatus;
import app.manit.ui.notice.Announcer;
import app.manit.ui.notice.Notice;
import app.manit.ui.notice.Notices;
import app.manit.ui.pages.PageItem;
import app.manit.ui.pages.PageState;
import app.manit.ui.pages.PageStatus;
import app.manit.ui.pages.Pages;
import app.manit.ui.words.AddressText;
import app.manit.ui.words.Words;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.LinkedHashSet;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Tells how publishing ended to a user who is not looking at the page: its pane says it to one who
 * is. Used on the UI thread.
 */
public final class Outcomes {
  /** What fails for the same reason within this time is told as one. */
  private static final Duration TOGETHER = Duration.ofSeconds(5);

  private final Pages pages;
  private final Announcer announcer;
  private final Notices notices;
  private final Words words;
  private final InstantSource clock;
  private @Nullable Series series;

  /** Several pages that failed for one reason. */
  private record Series(Failure why, Set<PageItem> pages, Instant last, Notice told) {}

  /** Nothing has ended yet. */
  public Outcomes(
      Pages pages, Announcer announcer, Notices notices, Words words, InstantSource clock) {
    this.pages = pages;
    this.announcer = announcer;
    this.notices = notices;
    this.words = words;
    this.clock = clock;
  }

  /** Publishing this page has ended. */
  public void tell(PageItem page) {
    PageState state = page.now();
    boolean seen = announcer.inFront().get() && page.equals(pages.selected().get());
    if (seen || stopped(state)) {
      return;
    }
    Optional<Failure> why = state.failure();
    if (why.isPresent()) {
      failed(page, why.get());
    } else {
      announcer.say(
          notice(page, state.status(), state.url().map(AddressText::brief).orElse(""))
              .offering(words.say("notice.show"), () -> show(page)));
    }
  }

  private static boolean stopped(PageState state) {
    return state.refusal().isEmpty()
        && state
            .last()
            .map(Deployment::status)
            .filter(DeploymentStatus.CANCELLED::equals)
            .isPresent();
  }

  private void failed(PageItem page, Failure why) {
    Instant now = clock.instant();
    Series before = series;
    if (before == null || !before.why().equals(why) || before.last().plus(TOGETHER).isBefore(now)) {
      Notice notice = notice(page, page.now().status(), words.say(why).message());
      announcer.say(notice.offering(words.say("notice.show"), () -> show(page)));
      series = new Series(why, Set.of(page), now, notice);
    } else {
      Set<PageItem> all = new LinkedHashSet<>(before.pages());
      all.add(page);
      Notice notice = together(all, page.now().status(), why);
      notices.replace(before.told(), notice.offering(words.say("notice.show"), () -> show(page)));
      series = new Series(why, all, now, notice);
    }
  }

  private Notice together(Set<PageItem> all, PageStatus status, Failure why) {
    return new Notice(
        status.tone(),
        words.say("deploy.told.failed-several", all.size()),
        words.say(why).message());
  }

  private Notice notice(PageItem page, PageStatus status, String text) {
    String key = "deploy.told." + status.name().toLowerCase(Locale.ROOT);
    return new Notice(status.tone(), words.say(key, page.now().page().project().title()), text);
  }

  private void show(PageItem page) {
    if (pages.items().contains(page)) {
      pages.selected().set(page);
    }
  }
}
