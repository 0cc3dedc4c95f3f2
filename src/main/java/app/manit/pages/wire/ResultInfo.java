package app.manit.pages.wire;

/** Where in a list a page of it lies; pages count from 1. */
public record ResultInfo(int page, int perPage, int count, int totalCount, int totalPages) {

  /** The info of one page with {@code count} rows out of {@code totalCount}. */
  public static ResultInfo of(int page, int perPage, int count, int totalCount) {
    return new ResultInfo(
        page, perPage, count, totalCount, Math.ceilDiv(totalCount, Math.max(1, perPage)));
  }
}
