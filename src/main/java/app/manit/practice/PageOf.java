package app.manit.practice;

import app.manit.pages.wire.Envelope;
import app.manit.pages.wire.ResultInfo;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;

/** Cuts lists into pages as the API does. */
final class PageOf {
  private PageOf() {}

  /**
   * The page that the call asks for.
   *
   * @param rowsByDefault rows a page when it does not say
   * @param maxRows what it may ask for
   * @throws Refusal if it asks for something else
   */
  static <T, J> Envelope<List<J>> of(
      List<T> all, ApiCall call, int rowsByDefault, int maxRows, Function<T, J> json) {
    int page = number(call, "page", 1, Integer.MAX_VALUE);
    int rows = number(call, "per_page", rowsByDefault, maxRows);
    List<J> cut = all.stream().skip((page - 1L) * rows).limit(rows).map(json).toList();
    return Envelope.page(cut, ResultInfo.of(page, rows, cut.size(), all.size()));
  }

  /**
   * A number of the call's query.
   *
   * @throws Refusal if it is none, or not from 1 to {@code max}
   */
  static int number(ApiCall call, String name, int byDefault, int max) {
    try {
      int value = Optional.ofNullable(call.query(name)).map(Integer::parseInt).orElse(byDefault);
      if (value >= 1 && value <= max) {
        return value;
      }
    } catch (NumberFormatException e) {
      // Refused like any other value that is none.
    }
    throw Refusal.listOptions();
  }
}
