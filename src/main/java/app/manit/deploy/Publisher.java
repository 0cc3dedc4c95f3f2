package app.manit.deploy;

import app.manit.failure.FailureException;
import app.manit.failure.FailureKind;
import app.manit.library.HostDeployment;
import app.manit.pages.DeploymentRequest;
import app.manit.pages.PagesClient;
import app.manit.pages.PagesDeployment;
import app.manit.pages.PagesException;
import java.time.Clock;
import java.time.Duration;

/** Creates a deployment at the host and follows it until it ends. */
final class Publisher {
  private final PagesClient pages;
  private final HostCalls calls;
  private final DeploymentLog log;
  private final Clock clock;

  Publisher(PagesClient pages, HostCalls calls, DeploymentLog log, Clock clock) {
    this.pages = pages;
    this.calls = calls;
    this.log = log;
    this.clock = clock;
  }

  /**
   * Publishes and waits for the end.
   *
   * @throws FailureException {@code OUTCOME_UNKNOWN} when time is up or the host cannot be asked;
   *     another kind when it certainly did not work
   */
  void publish(DeploymentRequest request) {
    CreateCall.Created created = new CreateCall(pages, calls, log, clock).make(request);
    PagesDeployment seen = created.deployment();
    log.learn(deployment -> deployment.knownAs(new HostDeployment(seen.id(), seen.url())));
    follow(seen, created.inquiry());
  }

  /** Most deployments are done before their answer is here, so the first look comes at once. */
  private void follow(PagesDeployment created, Inquiry inquiry) {
    PagesDeployment seen = created;
    Duration pause = Duration.ZERO;
    while (!seen.succeeded()) {
      if (seen.failed()) {
        throw rejected(seen);
      }
      inquiry.pause(pause);
      pause = pause.isZero() ? Inquiry.FIRST_PAUSE : Inquiry.longer(pause);
      seen = look(created, inquiry);
    }
  }

  /** A refusal to tell is no failure: the deployment may be live all the same. */
  private PagesDeployment look(PagesDeployment created, Inquiry inquiry) {
    try {
      return inquiry.answer(() -> pages.deployment(project(), created.id()));
    } catch (PagesException e) {
      throw inquiry.unknown(e);
    }
  }

  private FailureException rejected(PagesDeployment failed) {
    String words;
    try {
      words = calls.once(() -> pages.lastLogLine(project(), failed.id())).orElse("no reason given");
    } catch (PagesException e) {
      words = "no reason given";
    }
    return FailureException.of(FailureKind.DEPLOYMENT_REJECTED, words);
  }

  private String project() {
    return log.current().pagesProject();
  }
}
