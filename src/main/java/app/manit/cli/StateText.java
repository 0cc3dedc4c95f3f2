package app.manit.cli;

import app.manit.library.Deployment;
import app.manit.library.DeploymentStatus;
import java.util.Locale;
import java.util.Optional;

/** The state of a page or deployment in a word or two, for people. */
final class StateText {
  private final Words words;

  StateText(Words words) {
    this.words = words;
  }

  /** Of the last deployment; without one it is a draft. */
  String of(Optional<Deployment> deployment) {
    return deployment.map(this::of).orElseGet(() -> words.say("state.draft"));
  }

  /** Of a deployment; only one that was seen at its address is called live. */
  String of(Deployment deployment) {
    String state =
        deployment.status() == DeploymentStatus.DEPLOYED
            ? "deployed-" + deployment.verification().code()
            : deployment.status().name().toLowerCase(Locale.ROOT);
    return words.say("state." + state);
  }
}
