package app.manit.pages;

import java.io.IOException;
import java.net.URI;
import java.time.DateTimeException;
import java.time.Duration;
import java.time.Instant;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Supplier;
import okhttp3.HttpUrl;
import okhttp3.OkHttpClient;
import okhttp3.Request;
import okhttp3.Response;

/**
 * What time a host has, from the Date of its answers. No credentials are sent; whether it was told
 * rightly decides nothing but a sentence.
 */
public final class HostClock {
  private static final Duration LIMIT = Duration.ofSeconds(5);

  private final Supplier<OkHttpClient> http;

  /**
   * @param http gives one made by {@link PagesHttp#newClient}, when a time is asked for
   */
  public HostClock(Supplier<OkHttpClient> http) {
    this.http = http;
  }

  /** The host's time; empty if it does not tell. */
  public Optional<Instant> time(URI baseUrl) {
    return time(Objects.requireNonNull(HttpUrl.get(baseUrl)));
  }

  /** The same without TLS, for a computer whose wrong clock lets no certificate be trusted. */
  public Optional<Instant> plainly(URI baseUrl) {
    HttpUrl url = Objects.requireNonNull(HttpUrl.get(baseUrl));
    return time(
        url.isHttps() ? url.newBuilder().scheme("http").port(80).encodedPath("/").build() : url);
  }

  private Optional<Instant> time(HttpUrl url) {
    Request request = new Request.Builder().url(url).head().build();
    OkHttpClient limited =
        http.get().newBuilder().followRedirects(false).callTimeout(LIMIT).build();
    try (Response response = limited.newCall(request).execute()) {
      return Optional.ofNullable(response.header("Date")).flatMap(HostClock::parsed);
    } catch (IOException e) {
      return Optional.empty();
    }
  }

  private static Optional<Instant> parsed(String date) {
    try {
      return Optional.of(
          ZonedDateTime.parse(date, DateTimeFormatter.RFC_1123_DATE_TIME).toInstant());
    } catch (DateTimeException e) {
      return Optional.empty();
    }
  }
}
