package app.manit.serve;

import app.manit.serve.PathPieces.Piece;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
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
  private static final String HTTPS = "https://";

  /** What must follow a placeholder for it to count as a part of the host. */
  private static final String AFTER_HOST_PART = "-/\\^$+?.()|[]{}";

  /** The longest text that is made of a template; an address of this length is taken nowhere. */
  static final int MAX_FILLED = 64 * 1024;

  private final boolean namesHost;
  private final PathPieces pieces;

  private RulePattern(boolean namesHost, PathPieces pieces) {
    this.namesHost = namesHost;
    this.pieces = pieces;
  }

  /** Whether a rule for this needs matching at all, or is just a path. */
  static boolean isDynamic(String rule) {
    return rule.indexOf('*') >= 0 || PLACEHOLDER.matcher(rule).find();
  }

  /** Empty for a rule that can never match. */
  static Optional<RulePattern> compile(String rule) {
    List<Piece> pieces = splats(rule);
    for (String name : hostPlaceholders(rule)) {
      pieces = replaced(pieces, new Piece.Hole(name, "/."));
    }
    for (String name : placeholders(pieces)) {
      pieces = replaced(pieces, new Piece.Hole(name, "/"));
    }
    Set<String> names = new HashSet<>();
    for (Piece piece : pieces) {
      if (piece instanceof Piece.Hole(String name, String _) && !names.add(name)) {
        return Optional.empty();
      }
    }
    pieces.removeIf(new Piece.Text("")::equals);
    return Optional.of(new RulePattern(rule.startsWith(HTTPS), new PathPieces(pieces)));
  }

  private static List<Piece> splats(String rule) {
    List<Piece> pieces = new ArrayList<>();
    String[] texts = rule.split("\\*", -1);
    for (int i = 0; i < texts.length; i++) {
      if (i > 0) {
        pieces.add(Piece.Hole.SPLAT);
      }
      pieces.add(new Piece.Text(texts[i]));
    }
    return pieces;
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

  private static List<String> placeholders(List<Piece> pieces) {
    List<String> found = new ArrayList<>();
    for (Piece piece : pieces) {
      if (piece instanceof Piece.Text(String text)) {
        PLACEHOLDER.matcher(text).results().forEach(name -> found.add(name.group(1)));
      }
    }
    return found;
  }

  private static List<Piece> replaced(List<Piece> pieces, Piece.Hole hole) {
    List<Piece> result = new ArrayList<>();
    for (Piece piece : pieces) {
      if (!(piece instanceof Piece.Text(String text)) || !text.contains(":" + hole.name())) {
        result.add(piece);
        continue;
      }
      String[] texts = text.split(Pattern.quote(":" + hole.name()), -1);
      for (int i = 0; i < texts.length; i++) {
        if (i > 0) {
          result.add(hole);
        }
        result.add(new Piece.Text(texts[i]));
      }
    }
    return result;
  }

  /** What the names stand for, still encoded, if the rule is for this address. */
  Optional<Map<String, String>> match(WebUrl url) {
    return pieces.match(namesHost ? HTTPS + url.host() + url.path() : url.path());
  }

  /**
   * Puts the values in. A name is replaced wherever its letters stand, so {@code :id} also eats the
   * front of {@code :idx}.
   *
   * @throws TooLongAnswer if it becomes longer than {@link #MAX_FILLED}: a short rule can ask for
   *     gigabytes
   */
  static String fill(String template, Map<String, String> values) {
    String text = template;
    for (Map.Entry<String, String> value : values.entrySet()) {
      text = replaced(text, ":" + value.getKey(), value.getValue());
    }
    return text;
  }

  private static String replaced(String text, String name, String value) {
    StringBuilder out = new StringBuilder();
    int from = 0;
    for (int at = text.indexOf(name); at >= 0; at = text.indexOf(name, from)) {
      append(out, text, from, at);
      expand(out, value, text, at, at + name.length());
      from = at + name.length();
    }
    append(out, text, from, text.length());
    return out.toString();
  }

  /**
   * ECMAScript's {@code replaceAll} of a string: a dollar sign in the value, which comes from the
   * visitor's address, can stand for the name itself or for what lies around it.
   *
   * @param start where in the text the name begins
   * @param end where it ends
   */
  private static void expand(StringBuilder out, String value, String text, int start, int end) {
    int from = 0;
    for (int sign = value.indexOf('$'); sign >= 0; sign = value.indexOf('$', from)) {
      append(out, value, from, sign);
      from = sign + 2;
      switch (from <= value.length() ? value.charAt(sign + 1) : ' ') {
        case '$' -> append(out, value, sign, sign + 1);
        case '&' -> append(out, text, start, end);
        case '`' -> append(out, text, 0, start);
        case '\'' -> append(out, text, end, text.length());
        default -> {
          from = sign + 1;
          append(out, value, sign, from);
        }
      }
    }
    append(out, value, from, value.length());
  }

  private static void append(StringBuilder out, String text, int start, int end) {
    if (out.length() + end - start > MAX_FILLED) {
      throw new TooLongAnswer();
    }
    out.append(text, start, end);
  }
}
