package app.manit.platform;

import java.util.Locale;

/** The names of this computer that never leave it (RFC 6761, 6.3). */
final class Loopback {
  private Loopback() {}

  /** Whether a host, as it stands in an address, is this computer. */
  static boolean isName(String host) {
    String name = host.toLowerCase(Locale.ROOT);
    return name.equals("localhost")
        || isBelowLocalhost(name)
        || name.matches("127(\\.\\d{1,3}){3}")
        || name.equals("[::1]");
  }

  /** Whether it is a name such as {@code ana-links.localhost}, with or without the last dot. */
  static boolean isBelowLocalhost(String host) {
    String name = host.toLowerCase(Locale.ROOT);
    return name.endsWith(".localhost") || name.endsWith(".localhost.");
  }
}
