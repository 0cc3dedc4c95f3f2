package app.manit.ui.intake;

import app.manit.site.SiteWarning;
import app.manit.site.WarningGroup;
import app.manit.site.WarningText;
import app.manit.ui.notice.Notice;
import app.manit.ui.notice.Tone;
import app.manit.ui.words.Words;
import app.manit.workspace.Intake;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

/**
 * What is said of a page that was taken in; usually nothing: its card says it.
 *
 * <p>What was left out is told here, for it can be seen nowhere else. What else its author should
 * know stands beside the page as long as that is shown, so this only leads there.
 */
final class IntakeWords {
  private static final int OF_A_KIND = 3;

  private final Words words;

  IntakeWords(Words words) {
    this.words = words;
  }

  /**
   * The notice.
   *
   * @param findings what else its author should know
   * @param show leads to where that stands
   */
  Optional<Notice> about(Intake intake, List<SiteWarning> findings, Runnable show) {
    String title = intake.project().title();
    if (!intake.leftOut().isEmpty()) {
      return Optional.of(
          leading(
              new Notice(
                  Tone.WARNING, words.say("intake.warnings", title), sentences(intake.leftOut())),
              findings,
              show));
    }
    if (intake.unchanged()) {
      return Optional.of(new Notice(Tone.NEUTRAL, words.say("intake.unchanged", title), ""));
    }
    return findings.isEmpty()
        ? Optional.empty()
        : Optional.of(
            leading(
                new Notice(Tone.NEUTRAL, words.say("intake.taken", title), ""), findings, show));
  }

  private Notice leading(Notice notice, List<SiteWarning> findings, Runnable show) {
    int things = WarningGroup.of(findings, OF_A_KIND).size();
    return things == 0 ? notice : notice.offering(words.say("preview.things", things), show);
  }

  private String sentences(List<SiteWarning> warnings) {
    return WarningGroup.of(warnings, OF_A_KIND).stream()
        .flatMap(group -> group.told().stream())
        .map(warning -> WarningText.of(warning, words.locale()))
        .collect(Collectors.joining("\n"));
  }
}
