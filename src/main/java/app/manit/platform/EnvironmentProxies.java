package app.manit.platform;

import java.net.InetSocketAddress;
import java.net.Proxy;
import java.net.URI;
import java.net.URISyntaxException;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The proxies that the environment names in {@code https_proxy}, {@code http_proxy}, {@code
 * all_proxy} and {@code no_proxy}, read as <a
 * href="https://curl.se/docs/manpage.html#ENVIRONMENT">curl</a> reads them. A user and a password
 * in them are not used.
 */
final class EnvironmentProxies {
  private static final Logger LOG = LoggerFactory.getLogger(EnvironmentProxies.class);
  private static final int SOCKS_PORT = 1080;
  private static final int HTTP_PORT = 80;

  private final Map<String, String> env;

  EnvironmentProxies(Map<String, String> env) {
    this.env = Map.copyOf(env);
  }

  /** How an address is reached; empty if the environment says nothing of its kind. */
  Optional<List<Proxy>> select(URI address) {
    String kind = Optional.ofNullable(address.getScheme()).orElse("").toLowerCase(Locale.ROOT);
    return first(variables(kind))
        .flatMap(EnvironmentProxies::proxy)
        .map(proxy -> List.of(spared(address) ? Proxy.NO_PROXY : proxy));
  }

  /** Not {@code HTTP_PROXY}, which whoever asks a web server can set there (httpoxy.org). */
  private static Stream<String> variables(String kind) {
    Stream<String> all = Stream.of("all_proxy", "ALL_PROXY");
    return switch (kind) {
      case "https" -> Stream.concat(Stream.of("https_proxy", "HTTPS_PROXY"), all);
      case "http" -> Stream.concat(Stream.of("http_proxy"), all);
      default -> all;
    };
  }

  private Optional<String> first(Stream<String> variables) {
    return variables
        .flatMap(name -> Optional.ofNullable(env.get(name)).stream())
        .map(String::strip)
        .filter(Predicate.not(String::isEmpty))
        .findFirst();
  }

  private static Optional<Proxy> proxy(String text) {
    try {
      URI uri = new URI(text.contains("://") ? text : "http://" + text);
      boolean socks = uri.getScheme().toLowerCase(Locale.ROOT).startsWith("socks");
      int usual = socks ? SOCKS_PORT : HTTP_PORT;
      Proxy.Type type = socks ? Proxy.Type.SOCKS : Proxy.Type.HTTP;
      return Optional.ofNullable(uri.getHost())
          .map(host -> InetSocketAddress.createUnresolved(host, port(uri, usual)))
          .map(address -> new Proxy(type, address))
          .or(EnvironmentProxies::unreadable);
    } catch (URISyntaxException | IllegalArgumentException e) {
      return unreadable();
    }
  }

  /** What it says may hold a password, and is not repeated. */
  private static Optional<Proxy> unreadable() {
    LOG.warn("The environment names a proxy whose address cannot be read");
    return Optional.empty();
  }

  private static int port(URI uri, int usual) {
    return uri.getPort() == -1 ? usual : uri.getPort();
  }

  /** Whether {@code no_proxy} names its host, or a domain above it. */
  private boolean spared(URI address) {
    String host = Optional.ofNullable(address.getHost()).orElse("").toLowerCase(Locale.ROOT);
    return first(Stream.of("no_proxy", "NO_PROXY")).stream()
        .flatMap(names -> Arrays.stream(names.toLowerCase(Locale.ROOT).split("[,\\s]+")))
        .map(name -> name.startsWith(".") ? name.substring(1) : name)
        .anyMatch(name -> name.equals("*") || host.equals(name) || host.endsWith("." + name));
  }
}
