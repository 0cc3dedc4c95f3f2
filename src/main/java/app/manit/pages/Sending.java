package app.manit.pages;

import java.io.IOException;
import java.util.Objects;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import okhttp3.Interceptor;
import okhttp3.OkHttpClient;
import okhttp3.Response;

/**
 * Travels with a request: how it may be sent, and whether it was.
 *
 * <p>OkHttp repeats requests by itself when a connection breaks. That is welcome for reading (a
 * pooled connection may have died unseen) and never for the rest: a second deployment could be made
 * without anybody knowing. Other addresses of the host are tried in either case.
 */
final class Sending {
  /** How much longer the host may be silent after a large request. */
  private static final int PATIENCE = 4;

  private final boolean patient;
  private final AtomicBoolean started = new AtomicBoolean();

  Sending(boolean patient) {
    this.patient = patient;
  }

  /** Whether the request was written to a connection, at least in part. */
  boolean started() {
    return started.get();
  }

  /** The client with what every call to a Pages host needs, whoever made it. */
  static OkHttpClient prepare(OkHttpClient http) {
    return http.newBuilder()
        .followRedirects(false)
        .followSslRedirects(false)
        .retryOnConnectionFailure(true)
        .addInterceptor(Sending::decide)
        .addNetworkInterceptor(
            chain -> {
              of(chain).started.set(true);
              return chain.proceed(chain.request());
            })
        .build();
  }

  private static Response decide(Interceptor.Chain chain) throws IOException {
    Interceptor.Chain decided = chain;
    if (!chain.request().method().equals("GET")) {
      decided = decided.withRetryOnConnectionFailure(false);
    }
    if (of(chain).patient) {
      decided =
          decided.withReadTimeout(chain.readTimeoutMillis() * PATIENCE, TimeUnit.MILLISECONDS);
    }
    return decided.proceed(chain.request());
  }

  private static Sending of(Interceptor.Chain chain) {
    return Objects.requireNonNull(chain.request().tag(Sending.class));
  }
}
