package app.manit.serve;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * What a rule with {@code *} or {@code :name} matches: the encoded path of a request, or, if it
 * names a host, {@code https://}, host and path, whatever the real scheme and port.
 *
 * <p>{@code *} is called {@code splat} and may be empty; {@code :name} ends at a slash, within a
 * host also at a dot. A name that comes twice, or is the beginning of a later one, makes a rule
 * that never matches: so it is at Pages, without a word.
 */
final class RulePattern {
  private static final Pattern PLACEHOLDER = Pattern.compile(":([A-Za-z]\\w*)");
  private static final Pattern DOLLAR = Pattern.compile("\\$[$&`']");
  private static final String HTTPS = "https://";

  /** What must follow a placeholder for it to count as a part of the host. */
  private static final String AFTER_HOST_PART = "-/\\^$+?.()|[]{}";

  private sealed interface Part {
    record Text(String text) implements Part {}

    record Group(String name, String expression) implements Part {}
  }

  private final boolean namesHost;
  private final List<String> names;
  private final Pattern expression;

  private RulePattern(boolean namesHost, List<String> names, Pattern expression) {
    this.namesHost = namesHost;
    this.names = names;
    this.expression = expression;
  }

  /** Whether a rule for this needs matching at all, or is just a path. */
  static boolean isDynamic(String rule) {
    return rule.indexOf('*') >= 0 || PLACEHOLDER.matcher(rule).find();
  }

  /** Empty for a rule that can never match. */
  static Optional<RulePattern> compile(String rule) {
    List<Part> parts = splats(rule);
    for (String name : hostPlaceholders(rule)) {
      parts = replaced(parts, name, "([^/.]+)");
    }
    for (String name : placeholders(parts)) {
      parts = replaced(parts, name, "([^/]+)");
    }
    StringBuilder expression = new StringBuilder();
    List<String> names = new ArrayList<>();
    for (Part part : parts) {
      switch (part) {
        case Part.Text(String text) -> expression.append(Pattern.quote(text));
        case Part.Group(String name, String group) -> {
          expression.append(group);
          if (names.contains(name)) {
            return Optional.empty();
          }
          names.add(name);
        }
      }
    }
    return Optional.of(
        new RulePattern(rule.startsWith(HTTPS), names, Pattern.compile(expression.toString())));
  }

  private static List<Part> splats(String rule) {
    List<Part> parts = new ArrayList<>();
    String[] texts = rule.split("\\*", -1);
    for (int i = 0; i < texts.length; i++) {
      if (i > 0) {
        parts.add(new Part.Group("splat", "(.*)"));
      }
      parts.add(new Part.Text(texts[i]));
    }
    return parts;
  }

  private static List<String> hostPlaceholders(String rule) {
    List<String> found = new ArrayList<>();
    if (rule.startsWith(HTTPS)) {
      int pathAt = rule.indexOf('/', HTTPS.length());
      int end = pathAt < 0 ? rule.length() : pathAt + 1;
      Matcher in = PLACEHOLDER.matcher(rule).region(HTTPS.length(), end);
      while (in.find()) {
        if (in.end() < end && AFTER_HOST_PART.indexOf(rule.charAt(in.end())) >= 0) {
          found.add(in.group(1));
        }
      }
    }
    return found;
  }

  private static List<String> placeholders(List<Part> parts) {
    List<String> found = new ArrayList<>();
    for (Part part : parts) {
      if (part instanceof Part.Text(String text)) {
        PLACEHOLDER.matcher(text).results().forEach(name -> found.add(name.group(1)));
      }
    }
    return found;
  }

  private static List<Part> replaced(List<Part> parts, String name, String expression) {
    List<Part> result = new ArrayList<>();
    for (Part part : parts) {
      if (!(part instanceof Part.Text(String text))) {
        result.add(part);
        continue;
      }
      String[] texts = text.split(Pattern.quote(":" + name), -1);
      for (int i = 0; i < texts.length; i++) {
        if (i > 0) {
          result.add(new Part.Group(name, expression));
        }
        result.add(new Part.Text(texts[i]));
      }
    }
    return result;
  }

  /** What the names stand for, still encoded, if the rule is for this address. */
  Optional<Map<String, String>> match(WebUrl url) {
    Matcher in = expression.matcher(namesHost ? HTTPS + url.host() + url.path() : url.path());
    if (!in.matches()) {
      return Optional.empty();
    }
    Map<String, String> values = new LinkedHashMap<>();
    for (int i = 0; i < names.size(); i++) {
      values.put(names.get(i), in.group(i + 1));
    }
    return Optional.of(values);
  }

  /**
   * Puts the values in. A name is replaced wherever its letters stand, so {@code :id} also eats the
   * front of {@code :idx}.
   */
  static String fill(String template, Map<String, String> values) {
    String text = template;
    for (Map.Entry<String, String> value : values.entrySet()) {
      text = replaced(text, ":" + value.getKey(), value.getValue());
    }
    return text;
  }

  /**
   * ECMAScript's {@code replaceAll} of a string: a dollar sign in the value, which comes from the
   * visitor's address, can stand for the name itself or for what lies around it.
   */
  private static String replaced(String text, String name, String value) {
    if (value.indexOf('$') < 0) {
      return text.replace(name, value);
    }
    StringBuilder out = new StringBuilder();
    int from = 0;
    for (int at = text.indexOf(name); at >= 0; at = text.indexOf(name, from)) {
      String before = text.substring(0, at);
      String after = text.substring(at + name.length());
      out.append(text, from, at)
          .append(
              DOLLAR
                  .matcher(value)
                  .replaceAll(
                      sign ->
                          Matcher.quoteReplacement(
                              switch (sign.group().charAt(1)) {
                                case '$' -> "$";
                                case '&' -> name;
                                case '`' -> before;
                                default -> after;
                              })));
      from = at + name.length();
    }
    return out.append(text.substring(from)).toString();
  }
}
