package app.manit.pages;

import static app.manit.pages.UploadPlan.MAX_BUCKET_BYTES;
import static app.manit.pages.UploadPlan.MAX_BUCKET_FILES;
import static org.assertj.core.api.Assertions.assertThat;

import app.manit.site.AssetKey;
import app.manit.site.Content;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class UploadPlanTest {
  private static final int KIB = 1024;
  private static final int MIB = 1024 * 1024;

  @Test
  void onlyWhatIsMissingGoesUpAndOnlyOnce() {
    UploadPlan plan =
        UploadPlan.of(
            List.of(asset(1, 10), asset(2, 20), asset(1, 10), asset(3, 30)),
            Set.of(key(1), key(3), key(99)),
            3);

    assertThat(plan.buckets()).containsExactly(List.of(asset(3, 30), asset(1, 10)));
    assertThat(plan.assets()).isEqualTo(2);
    assertThat(plan.bytes()).isEqualTo(40);
  }

  @Test
  void nothingMissingMeansNoUpload() {
    assertThat(UploadPlan.of(List.of(asset(1, 10)), Set.of(), 3).buckets()).isEmpty();
  }

  @Test
  void aSmallPageIsOneRequest() {
    assertThat(plan(sizes(30, 4 * KIB)).buckets()).hasSize(1);
  }

  @Test
  void aLargerPageIsSharedOutEvenly() {
    UploadPlan plan = plan(sizes(30, 100 * KIB));

    assertThat(plan.buckets()).hasSize(3).allSatisfy(bucket -> assertThat(bucket).hasSize(10));
  }

  @Test
  void aFileLargerThanABucketTravelsAlone() {
    UploadPlan plan = plan(List.of(25 * MIB, 9 * MIB, 10, 10));

    assertThat(plan.buckets())
        .filteredOn(bucket -> bucket.getFirst().size() > MAX_BUCKET_BYTES)
        .hasSize(2)
        .allSatisfy(bucket -> assertThat(bucket).hasSize(1));
    assertThat(plan.assets()).isEqualTo(4);
  }

  @Test
  void manyEmptyFilesAreSharedOutByNumber() {
    UploadPlan plan = plan(sizes(20_000, 0));

    assertThat(plan.buckets()).hasSizeGreaterThanOrEqualTo(20_000 / UploadPlan.MAX_BUCKET_FILES);
    assertThat(plan.assets()).isEqualTo(20_000);
    assertWithinLimits(plan);
  }

  @Test
  void wholeRoundsLeaveNoLineIdle() {
    UploadPlan plan = plan(sizes(25, MIB));

    assertThat(plan.buckets()).hasSize(6);
    assertThat(plan.buckets().stream().mapToLong(UploadPlanTest::bytes).max().orElseThrow())
        .isEqualTo(5 * MIB);
  }

  @Test
  void whateverTheSizesEverythingGoesUpWithinTheLimits() {
    Random random = new Random(7);
    for (int round = 0; round < 200; round++) {
      List<Integer> sizes = new ArrayList<>();
      for (int i = random.nextInt(400); i >= 0; i--) {
        sizes.add(random.nextInt(1 << (1 + random.nextInt(24))));
      }
      UploadPlan plan = plan(sizes);

      assertWithinLimits(plan);
      assertThat(plan.assets()).isEqualTo(sizes.size());
      assertThat(plan.bytes()).isEqualTo(sizes.stream().mapToLong(Integer::longValue).sum());
    }
  }

  @Test
  void theOrderOfTheFilesDoesNotMatter() {
    List<Asset> assets = new ArrayList<>(assets(sizes(500, 20 * KIB)));
    UploadPlan before = UploadPlan.of(assets, keys(assets), 3);
    Collections.shuffle(assets, new Random(7));

    assertThat(UploadPlan.of(assets, keys(assets), 3)).isEqualTo(before);
  }

  private static void assertWithinLimits(UploadPlan plan) {
    Set<AssetKey> seen = new HashSet<>();
    for (List<Asset> bucket : plan.buckets()) {
      assertThat(bucket).isNotEmpty().hasSizeLessThanOrEqualTo(MAX_BUCKET_FILES);
      assertThat(bucket.size() == 1 || bytes(bucket) <= MAX_BUCKET_BYTES).isTrue();
      bucket.forEach(asset -> assertThat(seen.add(asset.key())).isTrue());
    }
  }

  private static long bytes(List<Asset> bucket) {
    return bucket.stream().mapToLong(Asset::size).sum();
  }

  private static UploadPlan plan(List<Integer> sizes) {
    List<Asset> assets = assets(sizes);
    return UploadPlan.of(assets, keys(assets), 3);
  }

  private static Set<AssetKey> keys(List<Asset> assets) {
    return assets.stream().map(Asset::key).collect(Collectors.toSet());
  }

  private static List<Integer> sizes(int count, int size) {
    return Collections.nCopies(count, size);
  }

  private static List<Asset> assets(List<Integer> sizes) {
    return IntStream.range(0, sizes.size()).mapToObj(i -> asset(i, sizes.get(i))).toList();
  }

  private static Asset asset(int number, long size) {
    return new Asset(key(number), "text/plain", new Sized(size), "txt");
  }

  private static AssetKey key(int number) {
    return new AssetKey("%032x".formatted(number));
  }

  private record Sized(long size) implements Content {
    @Override
    public InputStream open() {
      throw new UnsupportedOperationException("a plan reads nothing");
    }
  }
}
