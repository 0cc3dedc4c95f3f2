package app.manit.ui.history;

import app.manit.library.Deployment;
import app.manit.library.DeploymentStatus;
import app.manit.library.HostDeployment;
import app.manit.library.HostKey;
import app.manit.ui.notice.Tone;
import app.manit.ui.words.Ages;
import app.manit.ui.words.Words;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/** Writes deployments down for people: what was replaced is told apart from what is online. */
final class HistoryLines {
  private final Words words;
  private final Ages ages;

  HistoryLines(Words words, Ages ages) {
    this.words = words;
    this.ages = ages;
  }

  /** How a deployment ended, as a sign. */
  private enum Outcome {
    ONLINE(Tone.SUCCESS, "fth-check"),
    REPLACED(Tone.NEUTRAL, "fth-archive"),
    FAILED(Tone.DANGER, "fth-alert-circle"),
    UNKNOWN(Tone.WARNING, "fth-help-circle"),
    STOPPED(Tone.NEUTRAL, "fth-slash"),
    RUNNING(Tone.WARNING, "fth-upload-cloud");

    private final Tone tone;
    private final String icon;

    Outcome(Tone tone, String icon) {
      this.tone = tone;
      this.icon = icon;
    }
  }

  /**
   * The lines.
   *
   * @param deployments of one page, newest first
   * @param busy whether it is being published, so that nothing else of it can be
   */
  List<HistoryLine> of(List<Deployment> deployments, boolean busy, Instant now) {
    List<HistoryLine> lines = new ArrayList<>();
    Set<HostKey> served = new HashSet<>();
    for (Deployment deployment : deployments) {
      lines.add(line(deployment, outcome(deployment, served), busy, now));
    }
    return lines;
  }

  private HistoryLine line(Deployment deployment, Outcome outcome, boolean busy, Instant now) {
    return new HistoryLine(
        deployment,
        outcome.tone,
        outcome.icon,
        words.say("history.outcome." + outcome.name().toLowerCase(Locale.ROOT)),
        ages.ago(deployment.createdAt(), now),
        ages.exactly(deployment.createdAt()),
        words.say(isPractice(deployment) ? "history.practice" : "history.cloudflare"),
        deployment
            .atHost()
            .filter(there -> deployment.status() == DeploymentStatus.DEPLOYED)
            .flatMap(HostDeployment::address),
        outcome != Outcome.ONLINE && outcome != Outcome.RUNNING && !busy);
  }

  private static boolean isPractice(Deployment deployment) {
    return deployment.host().baseUrl().startsWith("http:");
  }

  /**
   * @param served the hosts that have something newer
   */
  private static Outcome outcome(Deployment deployment, Set<HostKey> served) {
    return switch (deployment.status()) {
      case DEPLOYED -> served.add(deployment.host()) ? Outcome.ONLINE : Outcome.REPLACED;
      case FAILED -> Outcome.FAILED;
      case UNKNOWN -> Outcome.UNKNOWN;
      case CANCELLED -> Outcome.STOPPED;
      case QUEUED, DEPLOYING -> Outcome.RUNNING;
    };
  }
}
