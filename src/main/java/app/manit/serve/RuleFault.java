package app.manit.serve;

import app.manit.site.Legible;
import java.util.Arrays;
import java.util.Locale;

/**
 * Why Pages ignores a line of a rule file, in its own (English) words, so that they can be searched
 * for. What they mean to whoever made the page stands under {@link #code()} among the sentences of
 * warnings.
 */
enum RuleFault {
  LINE_TOO_LONG("Ignoring line %d as it exceeds the maximum allowed length of %d."),

  // Of redirects.
  WORDS_MISCOUNTED("Expected exactly 2 or 3 whitespace-separated tokens. Got %d."),
  FROM_ELSEWHERE("Only relative URLs are allowed. Skipping absolute URL %s."),
  STATUS_UNKNOWN("Valid status codes are 200, 301, 302 (default), 303, 307, or 308. Got %s."),
  ENDLESS(
      "Infinite loop detected in this rule and has been ignored. This will cause a redirect to"
          + " strip `.html` or `/index` and end up triggering this rule again. Please fix or remove"
          + " this rule to silence this warning."),
  SAID_BEFORE("Ignoring duplicate rule for path %s."),
  SHOWS_ELSEWHERE("Proxy (200) redirects can only point to relative paths. Got %s"),
  TOO_MANY_PLAIN("Maximum number of static rules supported is %d. Skipping line."),
  TOO_MANY_WITH_GAPS(
      "Maximum number of dynamic rules supported is %d. Skipping remaining %d lines of file."),

  // Of both.
  ADDRESS_INCOMPLETE(
      "URLs should either be relative (e.g. begin with a forward-slash),"
          + " or use HTTPS (e.g. begin with \"https://\")."),

  // Of header rules.
  TOO_MANY_FOR_HEADERS(
      "Maximum number of rules supported is %d. Skipping remaining %d lines of file."),
  WITH_PORT("Specifying ports is not supported. Skipping absolute URL %s."),
  TWO_SPLATS("A path can have one splat (*) only. Skipping %s."),
  SPLAT_BY_NAME("A path cannot have both a splat (*) and a placeholder :splat. Skipping %s."),
  NO_HEADERS("No headers specified"),
  NAME_WITH_SPACES("Header name cannot include spaces"),
  NAME_MISSING("No header name specified"),
  VALUE_MISSING("No header value specified"),
  BEFORE_ANY_PATH("Path should come before header (%s: %s)"),
  NO_PATH("Expected a path beginning with at least one forward-slash"),
  NO_COLON("Expected a colon-separated header pair (e.g. name: value)"),

  // Ours: Pages has other limits.
  HEADERS_TOO_LONG("Headers of one rule can have %d characters"),
  OTHERS_TOO("This line and others below it are ignored, too.");

  private final String words;

  RuleFault(String words) {
    this.words = words;
  }

  /** The key of its sentence. */
  String code() {
    return name().toLowerCase(Locale.ROOT).replace('_', '-');
  }

  /**
   * The fault of a certain line, with what Pages names of it; a long name is cut, not the words.
   */
  Objection of(Object... parts) {
    return new Objection(
        this,
        words.formatted(
            Arrays.stream(parts)
                .map(part -> part instanceof String name ? Legible.of(name) : part)
                .toArray()));
  }

  /**
   * What Pages says about a line that it ignores.
   *
   * @param words its own
   */
  record Objection(RuleFault fault, String words) {}
}
