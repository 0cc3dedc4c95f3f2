package app.manit.site;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Base64;
import java.util.HexFormat;
import java.util.Random;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Our BLAKE3 says what another one says, around every border of blocks, chunks and subtrees. */
class Blake3Test {
  /** Lengths of content: 48 bytes fill a block, 768 a chunk. */
  @ParameterizedTest
  @ValueSource(
      ints = {
        0, 1, 2, 3, 46, 47, 48, 49, 50, 95, 96, 97, 767, 768, 769, 1_535, 1_536, 1_537, 2_304,
        2_305, 3_072, 3_073, 4_608, 5_376, 5_377, 6_144, 6_145, 49_151, 49_152, 49_153, 98_305,
        1_000_003
      })
  void anAssetKeyIsWhatAnotherHashSays(int length) {
    byte[] bytes = bytes(length);
    for (String extension : new String[] {"", "x", "html", "e".repeat(64), "e".repeat(2_000)}) {
      AssetKeyHasher hasher = new AssetKeyHasher();
      hasher.update(bytes, 0, length);

      assertThat(hasher.finish(extension)).isEqualTo(other(bytes, extension));
    }
  }

  @ParameterizedTest
  @ValueSource(ints = {0, 1, 47, 48, 49, 768, 769, 1_536, 49_152, 100_000})
  void theDigestIsThatOfTheBytesAloneAndMayBeAskedOnTheWay(int length) {
    byte[] bytes = bytes(length);
    AssetKeyHasher hasher = new AssetKeyHasher();
    hasher.update(bytes, 0, length / 2);
    hasher.digest();
    hasher.update(bytes, length / 2, length - length / 2);

    assertThat(hasher.digest()).isEqualTo(HexFormat.of().formatHex(hash(bytes, "")));
    assertThat(hasher.finish("html")).isEqualTo(other(bytes, "html"));
  }

  @ParameterizedTest
  @CsvSource({"1", "2", "47", "48", "49", "100", "767", "1000", "49152"})
  void itDoesNotMatterInWhichPiecesTheBytesArrive(int piece) {
    byte[] bytes = bytes(10_000);
    AssetKeyHasher hasher = new AssetKeyHasher();
    for (int at = 0; at < bytes.length; at += piece) {
      hasher.update(bytes, at, Math.min(piece, bytes.length - at));
    }

    assertThat(hasher.finish("html")).isEqualTo(other(bytes, "html"));
  }

  private static AssetKey other(byte[] bytes, String extension) {
    return new AssetKey(HexFormat.of().formatHex(Arrays.copyOf(hash(bytes, extension), 16)));
  }

  private static byte[] hash(byte[] bytes, String extension) {
    byte[] text =
        (Base64.getEncoder().encodeToString(bytes) + extension).getBytes(StandardCharsets.UTF_8);
    return org.apache.commons.codec.digest.Blake3.hash(text);
  }

  private static byte[] bytes(int length) {
    byte[] bytes = new byte[length];
    new Random(length).nextBytes(bytes);
    return bytes;
  }
}
