package app.manit.pages;

import java.io.IOException;
import java.time.Duration;
import java.util.Collections;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import okhttp3.Call;
import okhttp3.EventListener;
import okhttp3.Interceptor;
import okhttp3.OkHttpClient;
import okhttp3.Request;
import okhttp3.Response;

/**
 * Travels with a request: how it may be sent, whether it was, and how long its answer may take.
 *
 * <p>OkHttp repeats requests by itself when a connection breaks. That is welcome for reading (a
 * pooled connection may have died unseen) and never for the rest: a second deployment could be made
 * without anybody knowing. Other addresses of the host are tried in either case.
 */
final class Sending extends EventListener {
  /** How much longer the host may be silent after a request that gives it work. */
  private static final int PATIENCE = 4;

  /**
   * Longer silence after that means nothing: Cloudflare's edge waits as long for what lies behind
   * it, and then says 524 (developers.cloudflare.com/fundamentals/reference/connection-limits).
   */
  private static final Duration LONGEST_WORK = Duration.ofMinutes(2);

  private final boolean patient;
  private final CountDownLatch sent = new CountDownLatch(1);
  private volatile boolean started;
  private volatile Duration answerLimit = LONGEST_WORK;

  Sending(boolean patient) {
    this.patient = patient;
  }

  /** Whether the request was written to a connection, at least in part. */
  boolean started() {
    return started;
  }

  /** Returns when all was sent, the host has answered before, or there is nothing to wait for. */
  void awaitSent() throws InterruptedException {
    sent.await();
  }

  /** The call has ended, whether or not all was sent. */
  void over() {
    sent.countDown();
  }

  /** How long the host may take until its whole answer is there; known when all was sent. */
  Duration answerLimit() {
    return answerLimit;
  }

  @Override
  public void requestHeadersStart(Call call) {
    started = true;
  }

  @Override
  public void requestHeadersEnd(Call call, Request request) {
    if (request.body() == null) {
      sent.countDown();
    }
  }

  @Override
  public void requestBodyEnd(Call call, long byteCount) {
    sent.countDown();
  }

  @Override
  public void responseHeadersStart(Call call) {
    sent.countDown();
  }

  /** The client with what every call to a Pages host needs, whoever made it. */
  static OkHttpClient prepare(OkHttpClient http) {
    return http.newBuilder()
        .followRedirects(false)
        .followSslRedirects(false)
        .retryOnConnectionFailure(true)
        .addInterceptor(Sending::decide)
        .eventListenerFactory(call -> of(call.request()))
        .build();
  }

  private static Response decide(Interceptor.Chain chain) throws IOException {
    Sending sending = of(chain.request());
    Duration usual = Duration.ofMillis(chain.readTimeoutMillis());
    Duration atWork = patience(usual);
    // Sending has no limit in all, for slow lines finish; but an answer is small, and one that
    // trickles for ever must end.
    sending.answerLimit = atWork.plus(usual);
    Interceptor.Chain decided = chain;
    if (!chain.request().method().equals("GET")) {
      decided = decided.withRetryOnConnectionFailure(false);
    }
    if (sending.patient) {
      decided = decided.withReadTimeout(Math.toIntExact(atWork.toMillis()), TimeUnit.MILLISECONDS);
    }
    return decided.proceed(chain.request());
  }

  /** How long a host may be silent while it works, where others may be for so long. */
  static Duration patience(Duration usual) {
    Duration longer = Collections.min(List.of(usual.multipliedBy(PATIENCE), LONGEST_WORK));
    return Collections.max(List.of(usual, longer));
  }

  /** The one that travels with a request. */
  static Sending of(Request request) {
    return Objects.requireNonNull(request.tag(Sending.class));
  }
}
