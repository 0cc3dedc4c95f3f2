package app.manit.pages;

import app.manit.site.AssetKey;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.TreeMap;

/**
 * Which assets go up in which request.
 *
 * @param buckets each is one upload; they can be sent in any order and side by side
 */
public record UploadPlan(List<List<Asset>> buckets) {

  /**
   * Raw bytes in one request; a larger file travels alone. wrangler's 40 MiB makes long requests,
   * which gateways cut on slow lines.
   */
  public static final long MAX_BUCKET_BYTES = 8L * 1024 * 1024;

  /** Files in one request, as wrangler has it. */
  public static final int MAX_BUCKET_FILES = 2_000;

  /** Less than this is not worth a second request. */
  private static final long WORTH_SHARING = 256L * 1024;

  private static int biggestFirst(Asset one, Asset other) {
    int bySize = Long.compare(other.size(), one.size());
    return bySize != 0 ? bySize : one.key().compareTo(other.key());
  }

  /** Copies the lists. */
  public UploadPlan {
    buckets = buckets.stream().map(List::copyOf).toList();
  }

  /**
   * Shares out what the host is missing: every content once, biggest first, into the bucket that
   * has least, so that uploads that run side by side end at about the same time.
   *
   * @param assets all assets of the site; several may have the same key
   * @param missing the keys that the host asked for
   * @param sideBySide how many uploads run at once
   */
  public static UploadPlan of(Collection<Asset> assets, Set<AssetKey> missing, int sideBySide) {
    TreeMap<AssetKey, Asset> distinct = new TreeMap<>();
    for (Asset asset : assets) {
      if (missing.contains(asset.key())) {
        distinct.putIfAbsent(asset.key(), asset);
      }
    }
    List<Bucket> buckets = new ArrayList<>();
    for (int i = 0; i < bucketsFor(distinct.values(), sideBySide); i++) {
      buckets.add(new Bucket());
    }
    distinct.values().stream()
        .sorted(UploadPlan::biggestFirst)
        .forEach(asset -> place(asset, buckets));
    return new UploadPlan(
        buckets.stream().map(bucket -> bucket.assets).filter(list -> !list.isEmpty()).toList());
  }

  private static int bucketsFor(Collection<Asset> assets, int sideBySide) {
    long bytes = bytesOf(assets);
    if (bytes < WORTH_SHARING && assets.size() <= MAX_BUCKET_FILES) {
      return 1;
    }
    long needed =
        Math.max(
            Math.ceilDiv(bytes, MAX_BUCKET_BYTES), Math.ceilDiv(assets.size(), MAX_BUCKET_FILES));
    // Whole rounds: four full buckets would leave two lines idle while the last one goes up.
    return Math.toIntExact(Math.ceilDiv(needed, sideBySide) * sideBySide);
  }

  private static void place(Asset asset, List<Bucket> buckets) {
    Bucket least = null;
    for (Bucket bucket : buckets) {
      if (bucket.hasRoomFor(asset) && (least == null || bucket.bytes < least.bytes)) {
        least = bucket;
      }
    }
    if (least == null) {
      least = new Bucket();
      buckets.add(least);
    }
    least.add(asset);
  }

  private static long bytesOf(Collection<Asset> assets) {
    return assets.stream().mapToLong(Asset::size).sum();
  }

  /** How many distinct assets are sent. */
  public int assets() {
    return buckets.stream().mapToInt(List::size).sum();
  }

  /** How many raw bytes are sent. */
  public long bytes() {
    return buckets.stream().mapToLong(UploadPlan::bytesOf).sum();
  }

  private static final class Bucket {
    private final List<Asset> assets = new ArrayList<>();
    private long bytes;

    boolean hasRoomFor(Asset asset) {
      return assets.isEmpty()
          || (assets.size() < MAX_BUCKET_FILES && bytes + asset.size() <= MAX_BUCKET_BYTES);
    }

    void add(Asset asset) {
      assets.add(asset);
      bytes += asset.size();
    }
  }
}
