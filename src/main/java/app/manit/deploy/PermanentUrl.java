package app.manit.deploy;

import java.util.regex.Pattern;

/** The address that a creator shares, made of what the host calls the project's subdomain. */
final class PermanentUrl {
  private static final Pattern ON_THIS_COMPUTER =
      Pattern.compile("(?:.+\\.)?localhost(?::\\d+)?|127\\.0\\.0\\.1(?::\\d+)?");

  private PermanentUrl() {}

  /** {@code https}, but for the practice host, which has no certificate; no slash at the end. */
  static String of(String subdomain) {
    return (isOnThisComputer(subdomain) ? "http://" : "https://") + subdomain;
  }

  static boolean isOnThisComputer(String subdomain) {
    return ON_THIS_COMPUTER.matcher(subdomain).matches();
  }
}
