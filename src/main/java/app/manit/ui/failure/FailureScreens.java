package app.manit.ui.failure;

import app.manit.failure.Failure;
import app.manit.failure.FailureKind;
import app.manit.failure.FailureText;
import app.manit.failure.NextStep;
import app.manit.library.Deployment;
import app.manit.ui.pages.PageState;
import app.manit.ui.words.Words;
import java.util.Locale;
import java.util.StringJoiner;
import org.jspecify.annotations.Nullable;

/** Decides what the strip shows. */
public final class FailureScreens {
  private final Words words;

  /** Says it in these words. */
  public FailureScreens(Words words) {
    this.words = words;
  }

  /** The screen of a page, or null when nothing went wrong. */
  @Nullable FailureScreen of(PageState state) {
    return state.failure().map(failure -> of(failure, state)).orElse(null);
  }

  private FailureScreen of(Failure failure, PageState state) {
    FailureText text = words.say(failure);
    NextStep act = act(failure.kind().nextStep());
    return new FailureScreen(
        text.message(),
        text.nextStep(),
        act,
        label(failure.kind(), act),
        act != NextStep.RETRY && act != NextStep.CHANGE_NAME,
        details(failure, state));
  }

  /** The same dialog connects an account and opens the token of one that is connected. */
  private String label(FailureKind kind, NextStep act) {
    return switch (kind) {
      case PASSPHRASE_NEEDED, PASSPHRASE_WRONG -> words.say("failure.act.unlock");
      default -> words.say("failure.act." + act.name().toLowerCase(Locale.ROOT).replace('_', '-'));
    };
  }

  /** Where no button can help, trying again at least shows whether something did. */
  private static NextStep act(NextStep next) {
    return switch (next) {
      case FIX_THE_FILE -> NextStep.CHOOSE_ANOTHER_FILE;
      case NONE -> NextStep.RETRY;
      default -> next;
    };
  }

  /** English, so that whoever gets the report can read it. */
  private static String details(Failure failure, PageState state) {
    StringJoiner lines = new StringJoiner("\n");
    lines.add("kind: " + failure.kind().code());
    lines.add("message: " + FailureText.english(failure).message());
    if (!failure.detail().isBlank()) {
      lines.add("detail: " + failure.detail());
    }
    lines.add("page: " + state.page().project().slug());
    state.last().ifPresent(last -> add(lines, last));
    return lines.toString();
  }

  private static void add(StringJoiner lines, Deployment last) {
    lines.add("deployment: " + last.id());
    lines.add("project: " + last.pagesProject() + " at " + last.host().baseUrl());
    last.phase().ifPresent(phase -> lines.add("phase: " + phase.code()));
    last.endedAt().ifPresent(at -> lines.add("ended: " + at));
  }
}
