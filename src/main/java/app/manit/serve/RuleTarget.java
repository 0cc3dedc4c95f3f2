package app.manit.serve;

import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** How addresses are written in rule files. */
final class RuleTarget {
  private static final Pattern ABSOLUTE = Pattern.compile("https://+([^/]+)/?(.*)", Pattern.DOTALL);
  private static final Pattern WITH_PORT = Pattern.compile(".*:\\d+", Pattern.DOTALL);
  private static final Pattern PARTS = Pattern.compile("([^?#]*)(\\?[^#]*)?(#.*)?", Pattern.DOTALL);

  /**
   * Either an address or why it is none: exactly one of the two.
   *
   * @param value the address, normalised
   */
  record Read(Optional<String> value, Optional<RuleFault.Objection> objection) {
    private static Read of(String value) {
      return new Read(Optional.of(value), Optional.empty());
    }

    private static Read refused(RuleFault.Objection objection) {
      return new Read(Optional.empty(), Optional.of(objection));
    }
  }

  private RuleTarget() {}

  /** What a redirect starts from: a path on the site. */
  static Read redirectFrom(String token) {
    return isAbsolute(token)
        ? Read.refused(RuleFault.FROM_ELSEWHERE.of(token))
        : Read.of(path(token, false));
  }

  /** Where a redirect leads: a path on the site, or an https address. */
  static Read redirectTo(String token) {
    return address(token, true);
  }

  /** What a header rule is for: a path on the site, or an https address without a port. */
  static Read headersFor(String line) {
    Matcher absolute = ABSOLUTE.matcher(line);
    if (absolute.matches() && WITH_PORT.matcher(absolute.group(1)).matches()) {
      return Read.refused(RuleFault.WITH_PORT.of(line));
    }
    return address(line, false);
  }

  /** Whether it names a host. */
  static boolean isAbsolute(String address) {
    return ABSOLUTE.matcher(address).matches();
  }

  private static Read address(String token, boolean withQueryAndFragment) {
    Matcher absolute = ABSOLUTE.matcher(token);
    if (absolute.matches()) {
      return Read.of(
          "https://" + absolute.group(1) + path(absolute.group(2), withQueryAndFragment));
    }
    return token.startsWith("/")
        ? Read.of(path(token, withQueryAndFragment))
        : Read.refused(RuleFault.ADDRESS_INCOMPLETE.of());
  }

  /**
   * Rule files are read with a scheme of their own, not http: backslashes stay, a double slash does
   * not begin a host, and a query keeps its apostrophes.
   */
  private static String path(String text, boolean withQueryAndFragment) {
    Matcher parts = PARTS.matcher(text);
    if (!parts.matches()) {
      throw new IllegalStateException("every text matches");
    }
    String path = WebUrl.normalPath(parts.group(1).replace("\t", ""));
    return withQueryAndFragment
        ? path
            + WebUrl.encoded(parts.group(2), PercentEncoding.PLAIN_QUERY)
            + WebUrl.encoded(parts.group(3), PercentEncoding.FRAGMENT)
        : path;
  }
}
