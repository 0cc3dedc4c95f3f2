package app.manit.cli;

import app.manit.deploy.Progress;
import app.manit.deploy.RetryNotice;
import app.manit.failure.FailureText;
import app.manit.library.Phase;
import java.util.Optional;

/** What is said about a phase. */
final class PhaseText {
  private final Words words;

  PhaseText(Words words) {
    this.words = words;
  }

  /** While it runs. */
  String running(Phase phase, Optional<Progress> progress) {
    return progress
        .filter(p -> counts(phase) && p.totalBytes() > 0)
        .map(p -> words.say(key(phase, "counting"), amounts(p)))
        .orElseGet(() -> words.say(key(phase, "running")));
  }

  /** When it is done. */
  String done(Phase phase, Optional<Progress> progress) {
    return progress
        .filter(p -> counts(phase) && p.files() > 0)
        .map(p -> words.say(key(phase, "counted"), amounts(p)))
        .orElseGet(() -> words.say(key(phase, "done")));
  }

  /** When a call will be made again. */
  String retrying(RetryNotice notice) {
    return words.say(
        "phase.retrying",
        FailureText.of(notice.why(), words.locale()).message(),
        Amounts.wait(notice.delay()),
        Integer.toString(notice.attempt()),
        Integer.toString(notice.attempts()));
  }

  private static String key(Phase phase, String when) {
    return "phase." + phase.code() + "." + when;
  }

  /** The others are over in a moment, or only wait. */
  private static boolean counts(Phase phase) {
    return phase == Phase.HASH || phase == Phase.UPLOAD;
  }

  private String[] amounts(Progress p) {
    return new String[] {
      Integer.toString(p.files()),
      words.files(p.totalFiles()),
      Amounts.bytes(p.bytes()),
      Amounts.bytes(p.totalBytes()),
      percent(p)
    };
  }

  private static String percent(Progress p) {
    return p.totalBytes() > 0 ? 100 * p.bytes() / p.totalBytes() + " %" : "100 %";
  }
}
