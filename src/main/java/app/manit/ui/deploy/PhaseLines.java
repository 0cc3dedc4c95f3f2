package app.manit.ui.deploy;

import app.manit.deploy.Progress;
import app.manit.library.Deployment;
import app.manit.library.DeploymentFigures;
import app.manit.library.Phase;
import app.manit.ui.pages.Publishing;
import app.manit.ui.words.Quantities;
import app.manit.ui.words.Words;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** Writes how far a publication has come, step by step. */
final class PhaseLines {
  private final Words words;
  private final Quantities quantities;

  PhaseLines(Words words, Quantities quantities) {
    this.words = words;
    this.quantities = quantities;
  }

  /** The line of reading, which is over before anything is published, and those of what follows. */
  List<PhaseLine> of(Publishing publishing) {
    return Stream.of(
            Phase.READ, Phase.CONNECT, Phase.COMPARE, Phase.UPLOAD, Phase.PUBLISH, Phase.VERIFY)
        .map(phase -> line(phase, publishing))
        .toList();
  }

  private PhaseLine line(Phase phase, Publishing publishing) {
    PhaseLine.Mark mark = mark(phase, publishing);
    return new PhaseLine(mark, text(phase, publishing), figure(phase, mark, publishing));
  }

  private static PhaseLine.Mark mark(Phase phase, Publishing publishing) {
    if (phase == Phase.READ) {
      return PhaseLine.Mark.DONE;
    }
    int step = publishing.phase().map(now -> phase.compareTo(now)).orElse(1);
    if (step < 0) {
      return PhaseLine.Mark.DONE;
    }
    return step == 0 ? PhaseLine.Mark.NOW : PhaseLine.Mark.TODO;
  }

  private String text(Phase phase, Publishing publishing) {
    Optional<Integer> files = figures(publishing).map(DeploymentFigures::files);
    if (phase == Phase.READ && files.isPresent()) {
      return words.say("deploy.phase.read-files", files.get());
    }
    return words.say("deploy.phase." + phase.code());
  }

  private String figure(Phase phase, PhaseLine.Mark mark, Publishing publishing) {
    if (mark == PhaseLine.Mark.TODO) {
      return "";
    }
    return switch (phase) {
      case COMPARE -> mark == PhaseLine.Mark.DONE ? compared(publishing) : "";
      case UPLOAD -> uploaded(mark, publishing);
      case CONNECT, PUBLISH -> took(phase, publishing);
      case READ -> publishing.read().map(Progress::bytes).map(quantities::size).orElse("");
      case HASH, VERIFY -> "";
    };
  }

  private String compared(Publishing publishing) {
    int all = figures(publishing).map(DeploymentFigures::files).orElse(0);
    Optional<Integer> fresh = publishing.upload().map(Progress::totalFiles);
    if (fresh.isPresent()) {
      return words.say("deploy.figure.new", fresh.get(), all);
    }
    return nothingSent(publishing) ? words.say("deploy.figure.none-new") : "";
  }

  private String uploaded(PhaseLine.Mark mark, Publishing publishing) {
    if (publishing.upload().isEmpty()) {
      return "";
    }
    Progress upload = publishing.upload().get();
    return mark == PhaseLine.Mark.DONE
        ? quantities.size(upload.totalBytes())
        : quantities.part(upload.bytes(), upload.totalBytes());
  }

  private String took(Phase phase, Publishing publishing) {
    return figures(publishing)
        .flatMap(figures -> Optional.ofNullable(figures.phases().get(phase)))
        .map(quantities::seconds)
        .orElse("");
  }

  private static boolean nothingSent(Publishing publishing) {
    return publishing.phase().filter(now -> now.compareTo(Phase.UPLOAD) > 0).isPresent();
  }

  private static Optional<DeploymentFigures> figures(Publishing publishing) {
    return publishing.deployment().map(Deployment::figures);
  }
}
