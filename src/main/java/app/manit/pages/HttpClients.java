package app.manit.pages;

import java.io.IOException;
import java.net.ProxySelector;
import java.net.URI;
import java.time.Duration;
import java.util.List;
import java.util.function.Supplier;
import okhttp3.Call;
import okhttp3.Callback;
import okhttp3.ConnectionSpec;
import okhttp3.OkHttpClient;
import okhttp3.Request;
import okhttp3.Response;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The HTTP clients of the program, made when they are first needed and sharing their connections.
 *
 * <p>There are two, because one that can encrypt begins by reading the certificates of all
 * authorities in the world: a tenth of a second, which nobody needs who publishes on this computer.
 */
public final class HttpClients implements AutoCloseable {
  private static final Logger LOG = LoggerFactory.getLogger(HttpClients.class);

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

  /**
   * Connects to a host without waiting for it, so that the first request finds a connection: that
   * is a round trip less, and two less with TLS. The host is asked nothing, and told nothing but
   * which program this is; whatever it answers, or that it does not, is of no interest.
   */
  public void approach(URI url) {
    Request nothing = new Request.Builder().url(url.toString()).head().build();
    to(url).newBuilder().followRedirects(false).build().newCall(nothing).enqueue(new Ignoring());
  }

  private static final class Ignoring implements Callback {
    @Override
    public void onResponse(Call call, Response response) {
      response.close();
    }

    @Override
    public void onFailure(Call call, IOException e) {
      LOG.debug("no connection ahead to {}", call.request().url().host(), e);
    }
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
