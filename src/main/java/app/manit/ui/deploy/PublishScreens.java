package app.manit.ui.deploy;

import app.manit.library.Deployment;
import app.manit.library.HostKey;
import app.manit.library.Phase;
import app.manit.ui.pages.PageState;
import app.manit.ui.pages.PageStatus;
import app.manit.ui.pages.Publishing;
import app.manit.ui.pages.StatusWords;
import app.manit.ui.words.AddressText;
import app.manit.ui.words.Ages;
import app.manit.ui.words.Quantities;
import app.manit.ui.words.Words;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** Decides what the publish pane shows. */
public final class PublishScreens {
  private final Words words;
  private final StatusWords status;
  private final Ages ages;
  private final Quantities quantities;
  private final PhaseLines lines;

  /** Says it in these words. */
  public PublishScreens(Words words, Ages ages) {
    this.words = words;
    this.status = new StatusWords(words);
    this.ages = ages;
    this.quantities = new Quantities(words);
    this.lines = new PhaseLines(words, quantities);
  }

  /**
   * The screen of a page.
   *
   * @param host where pages go to; empty until it is known
   */
  PublishScreen of(PageState state, Optional<HostKey> host, Instant now) {
    PublishScreen.Act act = act(state, host);
    return new PublishScreen(
        heading(state),
        state.status(),
        status.word(state),
        state.url().map(AddressText::inLines).orElse(""),
        note(state, act, now),
        act,
        state.publishing().map(Publishing::fraction).orElse(0.0),
        state.publishing().filter(p -> state.busy()).map(lines::of).orElse(List.of()));
  }

  private static PublishScreen.Act act(PageState state, Optional<HostKey> host) {
    if (state.busy()) {
      return PublishScreen.Act.CANCEL;
    }
    if (state.failure().isPresent()) {
      return PublishScreen.Act.SEE_FAILURE;
    }
    if (state.unchangedAt(host)) {
      return PublishScreen.Act.NOTHING_CHANGED;
    }
    return state.onlineAt(host) ? PublishScreen.Act.UPDATE : PublishScreen.Act.PUBLISH;
  }

  private String heading(PageState state) {
    if (state.busy()) {
      return words.say("deploy.heading.publishing");
    }
    return switch (state.status()) {
      case DRAFT, STOPPED, FAILED -> words.say("deploy.heading.not-published");
      case WAITING, PUBLISHING -> words.say("deploy.heading.publishing");
      case CHECKING, PUBLISHED, LIVE, DIFFERENT -> words.say("deploy.heading.published");
      case UNKNOWN -> words.say("deploy.heading.unknown");
    };
  }

  private String note(PageState state, PublishScreen.Act act, Instant now) {
    return switch (act) {
      case CANCEL, STOP ->
          state
              .publishing()
              .flatMap(Publishing::ahead)
              .map(ahead -> words.say("deploy.note.behind", ahead))
              .orElse("");
      case SEE_FAILURE -> state.status() == PageStatus.DIFFERENT ? "" : stillOnline(state);
      case PUBLISH, UPDATE, NOTHING_CHANGED -> note(state, now);
    };
  }

  private String note(PageState state, Instant now) {
    PageStatus is = state.status();
    String when = state.online().map(d -> ages.ago(at(d), now)).orElse("");
    return switch (is) {
      case LIVE ->
          state
              .online()
              .flatMap(d -> Optional.ofNullable(d.figures().phases().get(Phase.VERIFY)))
              .map(took -> words.say("deploy.note.live-after", when, quantities.shortly(took)))
              .orElseGet(() -> words.say("deploy.note.live", when));
      case PUBLISHED -> words.say("deploy.note.published", when);
      case STOPPED -> words.say("deploy.note.stopped");
      case WAITING, PUBLISHING -> words.say("deploy.note.elsewhere");
      case DRAFT -> words.say("deploy.note.draft");
      case CHECKING, DIFFERENT, FAILED, UNKNOWN -> "";
    };
  }

  private String stillOnline(PageState state) {
    return state
        .online()
        .map(online -> words.say("deploy.note.still-online", ages.exactly(at(online))))
        .orElse("");
  }

  private static Instant at(Deployment deployment) {
    return deployment.endedAt().orElse(deployment.createdAt());
  }
}
