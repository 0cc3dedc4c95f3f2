package app.manit.ui.intake;

import app.manit.site.SiteWarning;
import app.manit.ui.notice.Notice;
import app.manit.ui.notice.Tone;
import app.manit.ui.words.Words;
import app.manit.workspace.Intake;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

/** What is said of a page that was taken in; usually nothing: its card says it. */
final class IntakeWords {
  private static final int WARNINGS_SHOWN = 3;

  private final Words words;

  IntakeWords(Words words) {
    this.words = words;
  }

  Optional<Notice> about(Intake intake) {
    String title = intake.project().title();
    if (!intake.warnings().isEmpty()) {
      return Optional.of(
          new Notice(
              Tone.WARNING, words.say("intake.warnings", title), sentences(intake.warnings())));
    }
    if (intake.unchanged()) {
      return Optional.of(new Notice(Tone.NEUTRAL, words.say("intake.unchanged", title), ""));
    }
    return Optional.empty();
  }

  private String sentences(List<SiteWarning> warnings) {
    String shown =
        warnings.stream()
            .limit(WARNINGS_SHOWN)
            .map(w -> words.say("warning." + w.kind().code(), w.path(), w.detail()))
            .collect(Collectors.joining("\n"));
    int more = warnings.size() - WARNINGS_SHOWN;
    return more > 0 ? shown + "\n" + words.say("intake.warnings.more", more) : shown;
  }
}
