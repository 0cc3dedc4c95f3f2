package app.manit.deploy;

import app.manit.failure.FailureException;
import app.manit.library.HostKey;
import app.manit.pages.HostEndpoint;
import app.manit.pages.PagesProject;
import app.manit.pages.UploadToken;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.FutureTask;
import java.util.concurrent.ThreadFactory;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * What hosts were asked before a deployment came to the question: its source was still being stored
 * then. Each answer, a refusal too, is for one deployment, and only while it is fresh. A fault that
 * passes is no answer: whoever needs one asks again, patiently.
 */
final class EarlyAnswers {
  private static final Logger LOG = LoggerFactory.getLogger(EarlyAnswers.class);

  /** Long enough for the contents of a large folder to be stored meanwhile. */
  private static final Duration FRESH = Duration.ofMinutes(1);

  /** Not virtual ones, which would hold up the end of the process: see {@code RunningCalls}. */
  private static final ThreadFactory THREADS =
      Thread.ofPlatform().daemon().name("early-question-", 0).factory();

  private final Clock clock;
  private final Map<Question, Asked<Optional<PagesProject>>> projects = new ConcurrentHashMap<>();
  private final Map<Question, Asked<UploadToken>> tokens = new ConcurrentHashMap<>();

  /** About a project at a host. */
  private record Question(HostKey host, String project) {}

  private record Asked<T>(FutureTask<T> answer, Instant at) {}

  EarlyAnswers(Clock clock) {
    this.clock = clock;
  }

  /** Asks which project has that name, without waiting. */
  void askForProject(HostEndpoint host, String name, Callable<Optional<PagesProject>> question) {
    ask(projects, new Question(host.key(), name), question);
  }

  /** Asks for the permission to upload to a project, without waiting. */
  void askForToken(HostEndpoint host, String project, Callable<UploadToken> question) {
    ask(tokens, new Question(host.key(), project), question);
  }

  /**
   * The project of that name, or that there is none; empty if nobody asked. Takes the answer.
   *
   * @throws FailureException what the host refused
   */
  Optional<Optional<PagesProject>> project(HostEndpoint host, String name, HostCalls calls) {
    return take(projects, new Question(host.key(), name), calls);
  }

  /**
   * A permission to upload to the project; empty if nobody asked. Takes it.
   *
   * @throws FailureException what the host refused
   */
  Optional<UploadToken> token(HostEndpoint host, String project, HostCalls calls) {
    return take(tokens, new Question(host.key(), project), calls);
  }

  private <T> void ask(Map<Question, Asked<T>> asked, Question question, Callable<T> call) {
    FutureTask<T> answer = new FutureTask<>(call);
    asked.put(question, new Asked<>(answer, clock.instant()));
    THREADS.newThread(answer).start();
  }

  private <T> Optional<T> take(Map<Question, Asked<T>> asked, Question question, HostCalls calls) {
    Asked<T> early = asked.remove(question);
    if (early == null || early.at().plus(FRESH).isBefore(clock.instant())) {
      return Optional.empty();
    }
    return calls.once(() -> answer(early.answer()));
  }

  private static <T> Optional<T> answer(FutureTask<T> early) throws InterruptedException {
    try {
      return Optional.of(early.get());
    } catch (ExecutionException e) {
      if (e.getCause() instanceof FailureException refused && !HostCalls.passes(refused)) {
        throw refused;
      }
      LOG.debug("a host did not answer early", e.getCause());
      return Optional.empty();
    }
  }
}
