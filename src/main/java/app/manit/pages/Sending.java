package app.manit.pages;

import app.manit.pages.PagesHttp.TimeLimits;
import java.io.IOException;
import java.time.Duration;
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
  /** How much longer the host may be silent after a large request. */
  private static final int PATIENCE = 4;

  /**
   * How many times as long as a silence the whole answer may take. Sending has no such limit, for
   * slow lines finish; but an answer is small, and one that trickles for ever must end.
   */
  private static final int ANSWER = PATIENCE + 1;

  private final boolean patient;
  private final CountDownLatch sent = new CountDownLatch(1);
  private volatile boolean started;
  private volatile Duration answerLimit = answerLimit(TimeLimits.STANDARD.silence());

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
    int silence = chain.readTimeoutMillis();
    sending.answerLimit = answerLimit(Duration.ofMillis(silence));
    Interceptor.Chain decided = chain;
    if (!chain.request().method().equals("GET")) {
      decided = decided.withRetryOnConnectionFailure(false);
    }
    if (sending.patient) {
      decided = decided.withReadTimeout(silence * PATIENCE, TimeUnit.MILLISECONDS);
    }
    return decided.proceed(chain.request());
  }

  private static Duration answerLimit(Duration silence) {
    return silence.multipliedBy(ANSWER);
  }

  /** The one that travels with a request. */
  static Sending of(Request request) {
    return Objects.requireNonNull(request.tag(Sending.class));
  }
}
