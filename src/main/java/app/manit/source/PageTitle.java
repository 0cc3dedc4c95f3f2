package app.manit.source;

import app.manit.site.SiteFile;
import app.manit.site.SitePath;
import java.util.Map;
import java.util.Optional;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The title of a page that was made by hand: what its {@code index.html} says in its head. */
final class PageTitle {
  /** Beyond this it is a sentence for search engines, no name. */
  private static final int MAX_LENGTH = 80;

  // Bounded everywhere: a hostile page must not make the search quadratic.
  private static final Pattern TITLE =
      Pattern.compile(
          "<title(?:\\s[^<>]{0,500})?+>([^<]{0,2000}+)</title\\s{0,9}>",
          Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE);
  private static final Pattern REFERENCE =
      Pattern.compile("&(?:#(\\d{1,7})|#[xX]([0-9a-fA-F]{1,6})|([a-zA-Z]+));");
  private static final Map<String, String> NAMED =
      Map.of(
          "amp", "&", "lt", "<", "gt", ">", "quot", "\"", "apos", "'", "nbsp", " ", "middot", "·",
          "ndash", "–", "mdash", "—", "copy", "©");

  private PageTitle() {}

  /** The title, or empty when there is none, or none that is short and visible. */
  static Optional<String> of(Map<SitePath, SiteFile> files) {
    Matcher title = TITLE.matcher(PageText.of(files, "index.html"));
    if (!title.find()) {
      return Optional.empty();
    }
    String text = REFERENCE.matcher(title.group(1)).replaceAll(PageTitle::character);
    return Titles.clean(text).filter(clean -> clean.length() <= MAX_LENGTH);
  }

  private static String character(MatchResult reference) {
    String decimal = reference.group(1);
    String hex = reference.group(2);
    String text;
    if (decimal != null) {
      text = character(Integer.parseInt(decimal), reference);
    } else if (hex != null) {
      text = character(Integer.parseInt(hex, 16), reference);
    } else {
      text = NAMED.getOrDefault(reference.group(3), reference.group());
    }
    return Matcher.quoteReplacement(text);
  }

  private static String character(int codePoint, MatchResult reference) {
    return Character.isValidCodePoint(codePoint)
        ? Character.toString(codePoint)
        : reference.group();
  }
}
