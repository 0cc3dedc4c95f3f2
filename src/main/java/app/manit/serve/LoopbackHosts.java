package app.manit.serve;

import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Knows this computer's own names. A server on loopback answers to no other: otherwise any page in
 * a browser could reach it, by a name of its own that its owner points at 127.0.0.1 (DNS
 * rebinding).
 */
public final class LoopbackHosts {
  private static final Pattern AUTHORITY =
      Pattern.compile("(\\[[0-9a-f:.]+]|[^:\\[\\]@/\\s]+)(?::\\d{0,5})?");
  private static final Pattern LOOPBACK =
      Pattern.compile("(?:.+\\.)?localhost|127(?:\\.\\d{1,3}){3}|\\[::1]");

  private LoopbackHosts() {}

  /** The host of a Host field in lower case, without port, if it is one of this computer's own. */
  public static Optional<String> hostOf(String authority) {
    Matcher parts = AUTHORITY.matcher(authority.toLowerCase(Locale.ROOT));
    return parts.matches() && LOOPBACK.matcher(parts.group(1)).matches()
        ? Optional.of(parts.group(1))
        : Optional.empty();
  }
}
