package app.manit.deploy;

import app.manit.failure.FailureException;
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
 * Makes a deployment at the host, once. It is the one call that must not be repeated blindly: after
 * a lost answer the host is asked for a deployment that carries our id before another is made.
 */
final class CreateCall {
  /** From a create call on; after that the outcome is unknown, not failed. */
  private static final Duration DEADLINE = Duration.ofMinutes(5);

  private static final List<Duration> BEFORE_REPEATING = seconds(1, 2, 4, 8);

  /** In all as long as something may be on its way to the host: see {@link Reconciler}. */
  private static final List<Duration> BEFORE_GIVING_UP = seconds(1, 2, 4, 8, 45);

  private final PagesClient pages;
  private final HostCalls calls;
  private final DeploymentLog log;
  private final Clock clock;

  CreateCall(PagesClient pages, HostCalls calls, DeploymentLog log, Clock clock) {
    this.pages = pages;
    this.calls = calls;
    this.log = log;
    this.clock = clock;
  }

  /**
   * A deployment that the host has.
   *
   * @param inquiry how to ask for it, as long as there is time after the call that made it
   */
  record Created(PagesDeployment deployment, Inquiry inquiry) {}

  /**
   * Makes it, or finds that an earlier attempt has.
   *
   * @throws FailureException {@code OUTCOME_UNKNOWN} if the host cannot be asked whether it did;
   *     another kind when it certainly did not
   */
  Created make(DeploymentRequest request) {
    Instant last = clock.instant().plus(DEADLINE);
    boolean mayBeThere = false;
    for (int attempt = 1; ; attempt++) {
      Inquiry inquiry = new Inquiry(calls, log, clock, clock.instant().plus(DEADLINE));
      calls.check();
      log.count(figures -> figures.attempted());
      try {
        return new Created(
            calls.once(() -> pages.createDeployment(log.current().pagesProject(), request)),
            inquiry);
      } catch (PagesException e) {
        boolean givenUp =
            attempt == HostCalls.ATTEMPTS || clock.instant().isAfter(last) || !HostCalls.passes(e);
        mayBeThere |= e.mayHaveActed();
        if (e.mayHaveActed() || (mayBeThere && givenUp)) {
          Optional<PagesDeployment> made =
              lookFor(request.commitHash(), givenUp ? BEFORE_GIVING_UP : BEFORE_REPEATING, inquiry);
          if (made.isPresent()) {
            return new Created(made.get(), inquiry);
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
  private Optional<PagesDeployment> lookFor(
      String commitHash, List<Duration> pauses, Inquiry inquiry) {
    Optional<PagesException> refused = Optional.empty();
    for (Duration pause : pauses) {
      calls.pause(pause);
      try {
        Optional<PagesDeployment> found =
            inquiry.answer(() -> pages.deployments(log.current().pagesProject())).stream()
                .filter(deployment -> deployment.commitHash().equals(Optional.of(commitHash)))
                .findFirst();
        if (found.isPresent()) {
          return found;
        }
        refused = Optional.empty();
      } catch (PagesException e) {
        refused = Optional.of(e);
      }
    }
    if (refused.isPresent()) {
      throw inquiry.unknown(refused.get());
    }
    return Optional.empty();
  }

  private static List<Duration> seconds(long... seconds) {
    return LongStream.of(seconds).mapToObj(Duration::ofSeconds).toList();
  }
}
