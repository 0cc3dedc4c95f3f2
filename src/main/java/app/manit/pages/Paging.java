package app.manit.pages;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.function.IntFunction;

/** Walks through a list that comes in pages. */
final class Paging {
  /** No account has so many rows; a host that always has one more page is not followed for ever. */
  private static final int MAX_PAGES = 200;

  private Paging() {}

  /**
   * All rows: pages are asked for, from 1, until one is not full (as wrangler does; the figures
   * beside the rows are not relied upon) or repeats what is known. A page may hold more rows than
   * were asked for, but not so many times.
   */
  static <T> List<T> all(int rowsPerPage, IntFunction<List<T>> page) {
    Set<T> rows = new LinkedHashSet<>();
    for (int number = 1; number <= MAX_PAGES; number++) {
      List<T> more = page.apply(number);
      boolean known = !rows.addAll(more);
      if (known || more.size() < rowsPerPage || rows.size() >= MAX_PAGES * rowsPerPage) {
        break;
      }
    }
    return new ArrayList<>(rows);
  }
}
