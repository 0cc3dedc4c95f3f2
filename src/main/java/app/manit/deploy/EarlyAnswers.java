package app.manit.deploy;

import app.manit.failure.FailureException;
import app.manit.pages.HostEndpoint;
import app.manit.pages.PagesClient;
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
import java.util.function.BooleanSupplier;
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
      Thread.ofPlatform().daemon().name("early-question").factory();

  private final Clock clock;
  private final Map<ProjectAtHost, Asked<Optional<PagesProject>>> projects =
      new ConcurrentHashMap<>();
  private final Map<ProjectAtHost, Asked<UploadToken>> tokens = new ConcurrentHashMap<>();
  private final Map<ProjectAtHost, HeldCreation> creations = new ConcurrentHashMap<>();

  private record Asked<T>(FutureTask<T> answer, Instant at) {}

  EarlyAnswers(Clock clock) {
    this.clock = clock;
  }

  /** Asks which project has that name, without waiting. */
  void askForProject(HostEndpoint host, String name, Callable<Optional<PagesProject>> question) {
    ask(projects, new ProjectAtHost(host, name), question);
  }

  /** Asks for the permission to upload to a project, without waiting. */
  void askForToken(HostEndpoint host, String project, Callable<UploadToken> question) {
    ask(tokens, new ProjectAtHost(host, project), question);
  }

  /**
   * The project of that name, or that there is none; empty if nobody asked. Takes the answer.
   *
   * @throws FailureException what the host refused
   */
  Optional<Optional<PagesProject>> project(HostEndpoint host, String name, HostCalls calls) {
    return take(projects, new ProjectAtHost(host, name), calls);
  }

  /**
   * A permission to upload to the project; empty if nobody asked. Takes it.
   *
   * @throws FailureException what the host refused
   */
  Optional<UploadToken> token(HostEndpoint host, String project, HostCalls calls) {
    return take(tokens, new ProjectAtHost(host, project), calls);
  }

  /** Makes everything ready to make a project of that name, but does not ask for it yet. */
  void holdCreation(HostEndpoint host, String name, PagesClient pages) {
    creations.put(new ProjectAtHost(host, name), new HeldCreation(pages, name));
  }

  /**
   * Has a project made for which everything is ready, and asks for the permission to upload to it,
   * without waiting; nothing if nothing is ready.
   *
   * @param writtenDown writes it down before the host is asked, and says whether it did
   */
  void create(HostEndpoint host, String name, PagesClient pages, BooleanSupplier writtenDown) {
    HeldCreation ready = creations.get(new ProjectAtHost(host, name));
    if (ready != null && ready.waits() && writtenDown.getAsBoolean() && ready.letGo()) {
      askForToken(
          host,
          name,
          () -> {
            var _ = ready.made();
            return pages.uploadToken(name);
          });
    }
  }

  /** What is ready to make a project of that name; empty if nothing is. Takes it. */
  Optional<HeldCreation> creation(HostEndpoint host, String name) {
    return Optional.ofNullable(creations.remove(new ProjectAtHost(host, name)));
  }

  private <T> void ask(
      Map<ProjectAtHost, Asked<T>> asked, ProjectAtHost question, Callable<T> call) {
    FutureTask<T> answer = new FutureTask<>(call);
    asked.put(question, new Asked<>(answer, clock.instant()));
    THREADS.newThread(answer).start();
  }

  private <T> Optional<T> take(
      Map<ProjectAtHost, Asked<T>> asked, ProjectAtHost question, HostCalls calls) {
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
