package app.manit.probe;

import java.io.IOException;
import java.net.URI;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.ThreadFactory;
import okhttp3.CacheControl;
import okhttp3.Call;
import okhttp3.Callback;
import okhttp3.HttpUrl;
import okhttp3.OkHttpClient;
import okhttp3.Request;
import okhttp3.Response;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Asks an address for what is there, as a browser would that follows nothing and keeps nothing. */
final class Visitor {
  private static final Logger LOG = LoggerFactory.getLogger(Visitor.class);
  private static final Duration LONGEST_REQUEST = Duration.ofSeconds(5);

  /** Not virtual ones, which would hold up the end of the process: see {@code RunningCalls}. */
  private static final ThreadFactory THREADS = Thread.ofPlatform().daemon().name("visit").factory();

  private final OkHttpClient http;

  /**
   * @param http its connections are shared
   */
  Visitor(OkHttpClient http) {
    this.http =
        http.newBuilder()
            .followRedirects(false)
            .followSslRedirects(false)
            .callTimeout(LONGEST_REQUEST)
            .build();
  }

  /**
   * Asks for all of them side by side: they are few, and each alone takes a round trip.
   *
   * @return the answers, empty where the address cannot be reached (yet)
   */
  Map<String, Optional<Expectation.Answer>> ask(URI base, Collection<String> targets)
      throws InterruptedException {
    List<String> each = List.copyOf(targets);
    List<Call> calls = each.stream().map(target -> call(base, target)).toList();
    Map<String, Optional<Expectation.Answer>> answers = new HashMap<>();
    try (ExecutorService threads = Executors.newThreadPerTaskExecutor(THREADS)) {
      List<Future<Optional<Expectation.Answer>>> asked = askAll(threads, calls);
      for (int i = 0; i < each.size(); i++) {
        answers.put(each.get(i), asked.get(i).get());
      }
    } catch (ExecutionException e) {
      throw e.getCause() instanceof RuntimeException cause
          ? cause
          : new IllegalStateException("a visit threw what it does not declare", e.getCause());
    }
    return answers;
  }

  private static List<Future<Optional<Expectation.Answer>>> askAll(
      ExecutorService threads, List<Call> calls) throws InterruptedException {
    List<Callable<Optional<Expectation.Answer>>> questions = new ArrayList<>();
    calls.forEach(call -> questions.add(() -> answer(call)));
    try {
      return threads.invokeAll(questions);
    } catch (InterruptedException e) {
      // A thread that sits in a socket does not notice that it is interrupted.
      calls.forEach(Call::cancel);
      throw e;
    }
  }

  /**
   * Connects without waiting, so that the first questions find connections. The address is asked
   * for nothing; whatever it answers, or that it does not, is of no interest.
   */
  void approach(URI base) {
    // One carries all questions of HTTP/2, which every host speaks that encrypts.
    int connections = "https".equalsIgnoreCase(base.getScheme()) ? 1 : Expectation.TARGETS;
    for (int i = 0; i < connections; i++) {
      http.newCall(new Request.Builder().url(base.toString()).head().build())
          .enqueue(new Ignoring());
    }
  }

  private static final class Ignoring implements Callback {
    @Override
    public void onResponse(Call call, Response response) {
      response.close();
    }

    @Override
    public void onFailure(Call call, IOException e) {
      LOG.debug("no connection ahead to {}", call.request().url(), e);
    }
  }

  private Call call(URI base, String target) {
    HttpUrl url = HttpUrl.get(base.toString()).resolve(target);
    if (url == null) {
      throw new IllegalArgumentException("no target of a page: " + target);
    }
    return http.newCall(
        new Request.Builder().url(url).cacheControl(CacheControl.FORCE_NETWORK).build());
  }

  private static Optional<Expectation.Answer> answer(Call call) {
    try (Response response = call.execute()) {
      return Optional.of(
          new Expectation.Answer(
              response.code(),
              Optional.ofNullable(response.header("location")),
              Fingerprint.of(response.body().byteStream())));
    } catch (IOException e) {
      LOG.debug("{} cannot be reached", call.request().url(), e);
      return Optional.empty();
    }
  }
}
