package app.manit.ui.library;

import app.manit.settings.LibraryOrder;
import app.manit.ui.pages.PageItem;
import app.manit.ui.pages.PageStatus;
import java.text.CollationKey;
import java.text.Collator;
import java.time.Instant;
import java.util.Comparator;
import java.util.Locale;
import java.util.Map;
import java.util.WeakHashMap;

/**
 * The order of the cards: by what each page was when the order was chosen, or when it was first
 * seen after that. So nothing moves under the pointer because something was published.
 */
final class CardOrder implements Comparator<PageItem> {
  private final Comparator<Key> comparator;
  private final Collator collator;
  private final Map<PageItem, Key> keys = new WeakHashMap<>();

  private record Key(Instant changed, CollationKey title, int rank) {}

  CardOrder(LibraryOrder order, Locale locale) {
    this.collator = Collator.getInstance(locale);
    Comparator<Key> newest = Comparator.comparing(Key::changed).reversed();
    this.comparator =
        switch (order) {
          case CHANGED -> newest;
          case TITLE -> Comparator.comparing(Key::title).thenComparing(newest);
          case STATE -> Comparator.comparingInt(Key::rank).thenComparing(newest);
        };
  }

  @Override
  public int compare(PageItem one, PageItem other) {
    return comparator.compare(key(one), key(other));
  }

  private Key key(PageItem page) {
    return keys.computeIfAbsent(
        page,
        fresh ->
            new Key(
                fresh.now().changedAt(),
                collator.getCollationKey(fresh.title()),
                rank(fresh.now().status())));
  }

  /** What needs its author comes first. */
  private static int rank(PageStatus status) {
    return switch (status) {
      case FAILED, DIFFERENT, UNKNOWN -> 0;
      case WAITING, PUBLISHING, CHECKING -> 1;
      case DRAFT, STOPPED -> 2;
      case PUBLISHED -> 3;
      case LIVE -> 4;
    };
  }
}
