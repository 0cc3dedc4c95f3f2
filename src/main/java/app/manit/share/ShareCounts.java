package app.manit.share;

import java.util.Map;

/**
 * How often a page was shared.
 *
 * @param times by {@link ShareTarget#key()}; a newer version of the program may know more of them
 */
public record ShareCounts(Map<String, Integer> times) {
  /** Of a page that was never shared. */
  public static final ShareCounts NONE = new ShareCounts(Map.of());

  /** Keeps a copy. */
  public ShareCounts {
    times = Map.copyOf(times);
  }

  /** In all ways together. */
  public int total() {
    return times.values().stream().mapToInt(Integer::intValue).sum();
  }

  /** In this way. */
  public int of(ShareTarget target) {
    return times.getOrDefault(target.key(), 0);
  }
}
