package app.manit.settings;

import java.net.InetSocketAddress;
import java.net.ProxySelector;
import java.util.Optional;

/** How requests to Cloudflare leave this computer. */
public sealed interface ProxyChoice {

  /**
   * The proxy for each address, as it was chosen.
   *
   * @param system what the system says
   */
  default ProxySelector selector(ProxySelector system) {
    return switch (this) {
      case AsSystem() -> system;
      case Straight() -> ProxySelector.of(null);
      // Not looked up here: it is the client that connects, and tells if there is no such name.
      case Manual(String host, int port) ->
          ProxySelector.of(InetSocketAddress.createUnresolved(host, port));
    };
  }

  /** As the system says. */
  record AsSystem() implements ProxyChoice {}

  /** Straight. */
  record Straight() implements ProxyChoice {}

  /**
   * Through this HTTP proxy.
   *
   * @param port 1 to 65535
   */
  record Manual(String host, int port) implements ProxyChoice {
    /** Refuses what can be no proxy. */
    public Manual {
      if (host.isBlank() || host.chars().anyMatch(c -> c <= ' ' || c == '/' || c == '@')) {
        throw new IllegalArgumentException("no host name");
      }
      if (port < 1 || port > 65535) {
        throw new IllegalArgumentException("no port");
      }
    }

    /** Reads {@code host:port}; empty for anything else. */
    public static Optional<Manual> parse(String text) {
      int colon = text.lastIndexOf(':');
      try {
        return Optional.of(
            new Manual(
                text.substring(0, Math.max(colon, 0)).strip(),
                Integer.parseInt(text.substring(colon + 1).strip())));
      } catch (IllegalArgumentException e) {
        return Optional.empty();
      }
    }

    @Override
    public String toString() {
      return host + ":" + port;
    }
  }
}
