package app.manit.pages;

import java.net.ProxySelector;
import java.net.URI;
import java.time.Duration;
import java.util.List;
import java.util.function.Supplier;
import okhttp3.ConnectionSpec;
import okhttp3.OkHttpClient;
import org.jspecify.annotations.Nullable;

/**
 * The HTTP clients of the program, made when they are first needed and sharing their connections.
 *
 * <p>There are two, because one that can encrypt begins by reading the certificates of all
 * authorities in the world: a tenth of a second, which nobody needs who publishes on this computer.
 */
public final class HttpClients implements AutoCloseable {
  private final String version;
  private final Supplier<Duration> silence;
  private final Supplier<ProxySelector> proxies;
  private @Nullable OkHttpClient plain;
  private @Nullable OkHttpClient secure;

  /**
   * Clients that treat the line as {@link PagesHttp#newClient(String, Supplier, Supplier)} does.
   */
  public HttpClients(String version, Supplier<Duration> silence, Supplier<ProxySelector> proxies) {
    this.version = version;
    this.silence = silence;
    this.proxies = proxies;
  }

  /** The one that can reach an address. */
  public OkHttpClient to(URI url) {
    return "https".equalsIgnoreCase(url.getScheme()) ? secure() : plain();
  }

  /** The one that can reach any address. */
  public synchronized OkHttpClient secure() {
    OkHttpClient made = secure;
    if (made == null) {
      made =
          plain()
              .newBuilder()
              .connectionSpecs(List.of(ConnectionSpec.MODERN_TLS, ConnectionSpec.CLEARTEXT))
              .build();
      secure = made;
    }
    return made;
  }

  private synchronized OkHttpClient plain() {
    OkHttpClient made = plain;
    if (made == null) {
      made =
          PagesHttp.configured(version, silence, proxies)
              .connectionSpecs(List.of(ConnectionSpec.CLEARTEXT))
              .build();
      plain = made;
    }
    return made;
  }

  /** Lets go of the connections; the clients cannot be used any more. */
  @Override
  public synchronized void close() {
    if (plain != null) {
      plain.dispatcher().executorService().shutdown();
      plain.connectionPool().evictAll();
    }
  }
}
