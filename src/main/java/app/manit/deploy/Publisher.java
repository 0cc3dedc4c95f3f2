package app.manit.deploy;

import app.manit.failure.Failure;
import app.manit.failure.FailureException;
import app.manit.failure.FailureKind;
import app.manit.library.HostDeployment;
import app.manit.pages.DeploymentRequest;
import app.manit.pages.PagesClient;
import app.manit.pages.PagesDeployment;
import app.manit.pages.PagesException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.stream.LongStream;

/**
 * Creates a deployment at the host, once, and follows it until it ends.
 *
 * <p>The create call is the one that must not be repeated blindly: after a lost answer the host is
 * asked for a deployment that carries our id before another is made.
 */
final class Publisher {
  /** From the create call on; after that the outcome is unknown, not failed. */
  static final Duration DEADLINE = Duration.ofMinutes(5);

  private static final List<Duration> BEFORE_REPEATING = seconds(1, 2, 4, 8);

  /** In all as long as something may be on its way to the host: see {@link Reconciler}. */
  private static final List<Duration> BEFORE_GIVING_UP = seconds(1, 2, 4, 8, 45);

  private static final Duration FIRST_POLL = Duration.ofMillis(500);
  private static final Duration LONGEST_POLL = Duration.ofSeconds(4);

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
   * @throws FailureException {@code OUTCOME_UNKNOWN} when the deadline passes or the host cannot be
   *     asked; another kind when it certainly did not work
   */
  void publish(DeploymentRequest request) {
    Created created = create(request);
    log.learn(
        deployment ->
            deployment.knownAs(new HostDeployment(created.seen.id(), created.seen.url())));
    follow(created.seen, created.deadline);
  }

  /**
   * A deployment that the host has.
   *
   * @param deadline reckoned from the create call that made it
   */
  private record Created(PagesDeployment seen, Instant deadline) {}

  private Created create(DeploymentRequest request) {
    Instant last = clock.instant().plus(DEADLINE);
    boolean mayBeThere = false;
    for (int attempt = 1; ; attempt++) {
      Instant deadline = clock.instant().plus(DEADLINE);
      log.count(figures -> figures.attempted());
      try {
        return new Created(calls.once(() -> pages.createDeployment(project(), request)), deadline);
      } catch (PagesException e) {
        boolean givenUp =
            attempt == HostCalls.ATTEMPTS || clock.instant().isAfter(last) || !HostCalls.passes(e);
        mayBeThere |= e.mayHaveActed();
        if (e.mayHaveActed() || (mayBeThere && givenUp)) {
          Optional<PagesDeployment> made =
              lookFor(request.commitHash(), givenUp ? BEFORE_GIVING_UP : BEFORE_REPEATING);
          if (made.isPresent()) {
            return new Created(made.get(), deadline);
          }
        }
        if (givenUp) {
          throw e;
        }
        calls.waitToRetry(
            e.failure(), HostCalls.pauseAfter(e, attempt), attempt + 1, HostCalls.ATTEMPTS);
      }
    }
  }

  /**
   * Looks for a deployment that carries our id. The host is asked several times even if it has none
   * at first: it may still be working on the call whose answer was lost.
   *
   * @param pauses before each look
   * @return empty when the host was asked and has none
   * @throws FailureException {@code OUTCOME_UNKNOWN} when it could not be asked
   */
  private Optional<PagesDeployment> lookFor(String commitHash, List<Duration> pauses) {
    Optional<PagesException> refused = Optional.empty();
    for (Duration pause : pauses) {
      calls.pause(pause);
      try {
        Optional<PagesDeployment> found =
            calls.repeating(() -> pages.deployments(project())).stream()
                .filter(deployment -> deployment.commitHash().equals(Optional.of(commitHash)))
                .findFirst();
        if (found.isPresent()) {
          return found;
        }
        refused = Optional.empty();
      } catch (PagesException e) {
        if (HostCalls.passes(e)) {
          throw unknown(e); // it did not pass, however long we waited
        }
        refused = Optional.of(e);
      }
    }
    if (refused.isPresent()) {
      throw unknown(refused.get());
    }
    return Optional.empty();
  }

  private void follow(PagesDeployment created, Instant deadline) {
    PagesDeployment seen = created;
    Duration pause = FIRST_POLL;
    while (!seen.succeeded()) {
      if (seen.failed()) {
        throw rejected(seen);
      }
      requireTime(pause, deadline);
      calls.pause(pause);
      pause = longer(pause);
      seen = asked(created, deadline);
    }
  }

  /**
   * Asks until the host answers: it has the deployment, so nothing is lost while it does not.
   * Should it refuse to tell, the deployment may be live all the same: that is not known, but no
   * failure.
   */
  private PagesDeployment asked(PagesDeployment created, Instant deadline) {
    Duration pause = FIRST_POLL;
    for (int attempt = 2; ; attempt++) {
      try {
        return calls.once(() -> pages.deployment(project(), created.id()));
      } catch (PagesException e) {
        if (!HostCalls.passes(e)) {
          throw unknown(e);
        }
        pause = e.retryAfter().orElse(longer(pause));
        requireTime(pause, deadline);
        long left = Duration.between(clock.instant(), deadline).dividedBy(LONGEST_POLL);
        calls.waitToRetry(e.failure(), pause, attempt, attempt + Math.toIntExact(left));
      }
    }
  }

  private void requireTime(Duration pause, Instant deadline) {
    if (clock.instant().plus(pause).isAfter(deadline)) {
      throw unknown(null);
    }
  }

  private static Duration longer(Duration pause) {
    Duration twice = pause.multipliedBy(2);
    return twice.compareTo(LONGEST_POLL) > 0 ? LONGEST_POLL : twice;
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

  private FailureException unknown(@org.jspecify.annotations.Nullable PagesException why) {
    Failure failure =
        Failure.of(FailureKind.OUTCOME_UNKNOWN, log.current().url().orElse(project()));
    return why == null ? new FailureException(failure) : new FailureException(failure, why);
  }

  private static List<Duration> seconds(long... seconds) {
    return LongStream.of(seconds).mapToObj(Duration::ofSeconds).toList();
  }

  private String project() {
    return log.current().pagesProject();
  }
}
