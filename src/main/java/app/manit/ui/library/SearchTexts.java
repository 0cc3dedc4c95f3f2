package app.manit.ui.library;

import app.manit.ui.pages.PageItem;
import app.manit.ui.pages.PageState;
import java.text.Normalizer;
import java.util.Locale;
import java.util.Map;
import java.util.WeakHashMap;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * What pages are found by: title, local name and address, whatever their case or accents. Folded
 * once for each state of a page, not for each key that is typed.
 */
final class SearchTexts {
  /** Accents of Latin, Greek and Cyrillic; the signs of other scripts are letters. */
  private static final Pattern ACCENTS = Pattern.compile("[\\u0300-\\u036f]+");

  private static final Pattern SPACES = Pattern.compile("\\s+");

  private final Map<PageItem, Folded> known = new WeakHashMap<>();

  private record Folded(PageState state, String text) {}

  /** Finds the pages that have all of these words, in any order. */
  Predicate<PageItem> matching(String search) {
    String[] wanted = SPACES.split(folded(search.strip()));
    return page -> Stream.of(wanted).allMatch(text(page)::contains);
  }

  private String text(PageItem page) {
    PageState now = page.now();
    return known
        .compute(
            page,
            (same, before) -> before != null && before.state().equals(now) ? before : folded(now))
        .text();
  }

  private static Folded folded(PageState state) {
    return new Folded(
        state,
        folded(
            String.join(
                " ",
                state.page().project().title(),
                state.page().project().slug(),
                state.url().orElse(""))));
  }

  private static String folded(String text) {
    return ACCENTS
        .matcher(Normalizer.normalize(text, Normalizer.Form.NFKD))
        .replaceAll("")
        .toLowerCase(Locale.ROOT);
  }
}
