package app.manit.pages;

import app.manit.pages.wire.WireFormat;
import java.io.IOException;
import java.net.Proxy;
import java.net.ProxySelector;
import java.net.SocketAddress;
import java.net.URI;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;
import okhttp3.Interceptor;
import okhttp3.OkHttpClient;
import okhttp3.Response;

/**
 * Makes the HTTP client that fits a Pages host: one for the whole program, because its connections
 * are shared.
 */
public final class PagesHttp {

  /**
   * How long nothing may happen.
   *
   * @param connect until a connection stands
   * @param silence between two pieces of data, in either direction; an upload of any length may
   *     take as long as it moves
   */
  public record TimeLimits(Duration connect, Duration silence) {
    /** 10 s to connect, 30 s of silence. */
    public static final TimeLimits STANDARD =
        new TimeLimits(Duration.ofSeconds(10), Duration.ofSeconds(30));
  }

  /**
   * Bytes of one answer as they come over the line: as much as the longest body that is read, and
   * what stands around it.
   */
  private static final long LONGEST_ANSWER = WireFormat.MAX_BYTES + 4L * 1024 * 1024;

  private PagesHttp() {}

  /** A client with the standard limits that calls itself {@code manit-desktop/<version>}. */
  public static OkHttpClient newClient(String version) {
    return newClient(version, TimeLimits.STANDARD);
  }

  /**
   * A client whose requests may stand still for as long, and leave this computer by such proxies,
   * as is said when they begin. A connection that already stands is used again as it is, for as
   * long as it lasts: five minutes after its last request at the most.
   *
   * @param silence as in {@link TimeLimits}
   * @param proxies never asked for this computer itself, which no proxy can reach
   */
  public static OkHttpClient newClient(
      String version, Supplier<Duration> silence, Supplier<ProxySelector> proxies) {
    return configured(version, silence, proxies).build();
  }

  /** The same before it is made. */
  static OkHttpClient.Builder configured(
      String version, Supplier<Duration> silence, Supplier<ProxySelector> proxies) {
    return configured(version, TimeLimits.STANDARD)
        .proxySelector(new NoProxyForLoopback(proxies))
        .addInterceptor(chain -> proceed(chain, Math.toIntExact(silence.get().toMillis())));
  }

  private static Response proceed(Interceptor.Chain chain, int silence) throws IOException {
    return chain
        .withReadTimeout(silence, TimeUnit.MILLISECONDS)
        .withWriteTimeout(silence, TimeUnit.MILLISECONDS)
        .proceed(chain.request());
  }

  /** A client with limits of one's own. */
  public static OkHttpClient newClient(String version, TimeLimits limits) {
    return configured(version, limits).build();
  }

  private static OkHttpClient.Builder configured(String version, TimeLimits limits) {
    String userAgent = "manit-desktop/" + version;
    return new OkHttpClient.Builder()
        .connectTimeout(limits.connect())
        .readTimeout(limits.silence())
        .writeTimeout(limits.silence())
        .dns(new Loopback())
        .socketFactory(new MeasuredSockets(LONGEST_ANSWER))
        .proxySelector(new NoProxyForLoopback(ProxySelector::getDefault))
        .addInterceptor(
            chain ->
                chain.proceed(
                    chain.request().newBuilder().header("User-Agent", userAgent).build()));
  }

  /** A proxy cannot reach this computer, and need not see what is sent to it. */
  private static final class NoProxyForLoopback extends ProxySelector {
    private final Supplier<ProxySelector> others;

    NoProxyForLoopback(Supplier<ProxySelector> others) {
      this.others = others;
    }

    @Override
    public List<Proxy> select(URI uri) {
      String host = uri.getHost();
      return host != null && Loopback.is(host) ? List.of(Proxy.NO_PROXY) : others.get().select(uri);
    }

    @Override
    public void connectFailed(URI uri, SocketAddress address, IOException failure) {
      others.get().connectFailed(uri, address, failure);
    }
  }
}
