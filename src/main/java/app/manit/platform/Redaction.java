package app.manit.platform;

import java.util.regex.Pattern;

/**
 * Blots out what looks like a secret. A second belt: nobody logs one on purpose, but a library's
 * message may quote a header or a body.
 */
public final class Redaction {
  private static final String BLOT = "[redacted]";

  /** The words before a secret in a header, in JSON, in a query, in a setting. */
  private static final Pattern LABELLED =
      Pattern.compile(
          "(?i)(\\bbearer\\s+|(?:token|jwt|secret|password|authorization|api_?key)[\"']?\\s*[=:]\\s*[\"']?(?!bearer\\b))"
              + "[^\\s\"',;&)\\]}]+");

  /** A JSON web token, such as the one for uploads: it begins with an encoded brace. */
  private static final Pattern JWT = Pattern.compile("\\beyJ[\\w-]{8,}(?:\\.[\\w-]*){0,2}");

  /**
   * Cloudflare's API tokens: 40 letters and digits, or more behind a prefix. In lower-case hex it
   * is a hash or one of our deployment ids.
   */
  private static final Pattern API_TOKEN =
      Pattern.compile(
          "\\bcf[a-z]{1,3}_[\\w-]{20,}|(?<![\\w/-])(?=[\\w-]*[A-Z])(?=[\\w-]*\\d)[\\w-]{40}(?![\\w-])");

  private Redaction() {}

  /** The text without what looks like a secret. */
  public static String of(String text) {
    String blotted = LABELLED.matcher(text).replaceAll("$1" + BLOT);
    blotted = JWT.matcher(blotted).replaceAll(BLOT);
    return API_TOKEN.matcher(blotted).replaceAll(BLOT);
  }
}
