package app.manit.serve;

import java.nio.charset.StandardCharsets;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * What a request line names.
 *
 * @param authority host and perhaps port; empty if the request names none
 * @param pathAndQuery bytes beyond ASCII percent-encoded, otherwise as it came
 */
record RequestTarget(String authority, String pathAndQuery) {
  /** As a request through a proxy is written: the host in it is the one that counts. */
  private static final Pattern ABSOLUTE =
      Pattern.compile("(?i)http://([^/?#\\\\]+)(.*)", Pattern.DOTALL);

  /**
   * Reads it.
   *
   * @param target one char a byte
   */
  static RequestTarget of(String target, String host) {
    Matcher absolute = ABSOLUTE.matcher(target);
    return absolute.matches()
        ? new RequestTarget(absolute.group(1), ascii(absolute.group(2)))
        : new RequestTarget(host, ascii(target));
  }

  private static String ascii(String target) {
    return PercentEncoding.encodeBeyondAscii(target.getBytes(StandardCharsets.ISO_8859_1));
  }
}
