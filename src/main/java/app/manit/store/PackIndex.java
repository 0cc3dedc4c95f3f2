package app.manit.store;

import java.nio.ByteBuffer;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import java.util.SortedMap;
import java.util.stream.IntStream;
import java.util.zip.CRC32C;

/**
 * What lies where in a pack, as it is written at its end: an entry for each content, in the order
 * of their digests, and then a footer.
 *
 * <p>An entry is the digest (32 bytes), where the content begins (8), its length (4) and its
 * checksum (4). The footer is where the entries begin (8), how many there are (4), their checksum
 * (4) and a magic number (8), which ends with the version of all this. A later format needs another
 * ending of the files' names, so that older programs leave them alone.
 *
 * <p>It stays the bytes that it was in the file, in which is searched: thousands of objects that
 * say the same would be made for each library of some size, to look for one.
 */
final class PackIndex {
  static final int FOOTER_BYTES = 24;
  static final int ENTRY_BYTES = 48;

  /** {@code ManitPk1}. */
  private static final long MAGIC = 0x4d61_6e69_7450_6b31L;

  private static final int DIGEST_BYTES = 32;
  private static final HexFormat HEX = HexFormat.of();

  private final byte[] entries;
  private final ByteBuffer numbers;

  private PackIndex(byte[] entries) {
    this.entries = entries;
    this.numbers = ByteBuffer.wrap(entries);
  }

  /**
   * Where one content lies.
   *
   * @param sum its CRC-32C
   */
  record Entry(String digest, long offset, int length, int sum) {
    /** Whether those are its bytes, as far as their checksum tells. */
    boolean fits(byte[] bytes) {
      return sum == checksum(bytes, bytes.length);
    }

    /** Bytes of the pack that it takes. */
    long weight() {
      return length + (long) ENTRY_BYTES;
    }
  }

  /** The checksum of the first bytes. */
  static int checksum(byte[] bytes, int length) {
    CRC32C sum = new CRC32C();
    sum.update(bytes, 0, length);
    return (int) sum.getValue();
  }

  /** The index of a pack in which nothing lies. */
  static PackIndex none() {
    return new PackIndex(new byte[0]);
  }

  /**
   * The end of a pack.
   *
   * @param byDigest what lies in it
   * @param start where the index begins, which is where the contents end
   */
  static byte[] written(SortedMap<String, Entry> byDigest, long start) {
    byte[] all = new byte[byDigest.size() * ENTRY_BYTES + FOOTER_BYTES];
    ByteBuffer out = ByteBuffer.wrap(all);
    for (Entry entry : byDigest.values()) {
      out.put(HEX.parseHex(entry.digest()))
          .putLong(entry.offset())
          .putInt(entry.length())
          .putInt(entry.sum());
    }
    int sum = checksum(all, out.position());
    out.putLong(start).putInt(byDigest.size()).putInt(sum).putLong(MAGIC);
    return all;
  }

  /**
   * Where the entries begin of a pack that ends so.
   *
   * @param size that of the pack
   * @return empty if it is no footer of a pack of that size
   */
  static Optional<Long> start(byte[] footer, long size) {
    ByteBuffer in = ByteBuffer.wrap(footer);
    long start = in.getLong();
    long count = in.getInt();
    boolean footerOfThis =
        in.getLong(FOOTER_BYTES - Long.BYTES) == MAGIC
            && count >= 0
            && start >= 0
            && start == size - FOOTER_BYTES - count * ENTRY_BYTES;
    return footerOfThis ? Optional.of(start) : Optional.empty();
  }

  /**
   * Reads what {@link #written} wrote.
   *
   * @return empty if those are not its bytes
   */
  static Optional<PackIndex> read(byte[] written) {
    int length = written.length - FOOTER_BYTES;
    int sum = ByteBuffer.wrap(written).getInt(length + Long.BYTES + Integer.BYTES);
    return sum == checksum(written, length)
        ? Optional.of(new PackIndex(Arrays.copyOf(written, length)))
        : Optional.empty();
  }

  /** A digest as it is in an index; empty if it is none, as in a damaged library. */
  static Optional<byte[]> digest(String hex) {
    try {
      return Optional.of(HEX.parseHex(hex)).filter(digest -> digest.length == DIGEST_BYTES);
    } catch (IllegalArgumentException _) {
      return Optional.empty();
    }
  }

  /** Where the content of that digest lies; empty if not here. */
  Optional<Entry> find(byte[] digest) {
    int low = 0;
    int high = size() - 1;
    while (low <= high) {
      int middle = (low + high) >>> 1;
      int from = middle * ENTRY_BYTES;
      int order =
          Arrays.compareUnsigned(entries, from, from + DIGEST_BYTES, digest, 0, DIGEST_BYTES);
      if (order == 0) {
        return Optional.of(entry(middle));
      }
      if (order < 0) {
        low = middle + 1;
      } else {
        high = middle - 1;
      }
    }
    return Optional.empty();
  }

  /** All that lies in the pack. */
  List<Entry> all() {
    return IntStream.range(0, size()).mapToObj(this::entry).toList();
  }

  private int size() {
    return entries.length / ENTRY_BYTES;
  }

  private Entry entry(int place) {
    int from = place * ENTRY_BYTES;
    int numbersFrom = from + DIGEST_BYTES;
    return new Entry(
        HEX.formatHex(entries, from, numbersFrom),
        numbers.getLong(numbersFrom),
        numbers.getInt(numbersFrom + Long.BYTES),
        numbers.getInt(numbersFrom + Long.BYTES + Integer.BYTES));
  }
}
