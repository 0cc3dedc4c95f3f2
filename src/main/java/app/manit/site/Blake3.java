package app.manit.site;

import java.util.ArrayDeque;
import java.util.Arrays;
import java.util.Deque;

/**
 * BLAKE3 without a key, block by block.
 *
 * <p>Why it stands here: commands run without HotSpot's better compiler, which costs short ones
 * more than it brings, and what the simpler one makes of the library's version is three times as
 * slow as what it makes of this one: it keeps local variables in registers, but does not do that
 * with elements of arrays, nor does it put small methods into one another to that depth.
 */
final class Blake3 {
  /** Words of four bytes, of which the first is the lowest. */
  static final int BLOCK_WORDS = 16;

  static final int BLOCK_BYTES = 64;
  private static final int CHUNK_BLOCKS = 16;

  private static final int CHUNK_START = 1;
  private static final int CHUNK_END = 1 << 1;
  private static final int PARENT = 1 << 2;
  private static final int ROOT = 1 << 3;

  private static final int[] START = {
    0x6A09E667, 0xBB67AE85, 0x3C6EF372, 0xA54FF53A, 0x510E527F, 0x9B05688C, 0x1F83D9AB, 0x5BE0CD19
  };

  /** Of whole subtrees, the last on top, each larger than the one above it. */
  private final Deque<int[]> subtrees = new ArrayDeque<>(2);

  private int[] value = START.clone();
  private long chunk;
  private int blocks;

  /** Adds a whole block that is not the last one. */
  void add(int[] block) {
    blocks++;
    if (blocks < CHUNK_BLOCKS) {
      compress(value, block, chunk, BLOCK_BYTES, start());
      return;
    }
    compress(value, block, chunk, BLOCK_BYTES, CHUNK_END);
    chunk++;
    blocks = 0;
    // Every two subtrees of one size become one.
    for (long pairs = chunk; (pairs & 1) == 0; pairs >>= 1) {
      value = parent(subtrees.pop(), value, 0);
    }
    subtrees.push(value);
    value = START.clone();
  }

  private int start() {
    return blocks == 1 ? CHUNK_START : 0;
  }

  /**
   * The hash, when the last block is this. More blocks may be added afterwards, as if it had not
   * been asked.
   *
   * @param block zeros after its last byte
   * @param length in bytes; 0 only if it is the first block, too
   * @return eight words
   */
  int[] hash(int[] block, int length) {
    int[] hash = value.clone();
    int flags = CHUNK_END | (blocks == 0 ? CHUNK_START : 0);
    if (subtrees.isEmpty()) {
      compress(hash, block, 0, length, flags | ROOT);
      return hash;
    }
    compress(hash, block, chunk, length, flags);
    int left = subtrees.size();
    for (int[] subtree : subtrees) {
      left--;
      hash = parent(subtree, hash, left == 0 ? ROOT : 0);
    }
    return hash;
  }

  private static int[] parent(int[] left, int[] right, int root) {
    int[] both = Arrays.copyOf(left, BLOCK_WORDS);
    System.arraycopy(right, 0, both, left.length, right.length);
    int[] value = START.clone();
    compress(value, both, 0, BLOCK_BYTES, PARENT | root);
    return value;
  }

  private static void compress(int[] value, int[] block, long counter, int length, int flags) {
    int m0 = block[0];
    int m1 = block[1];
    int m2 = block[2];
    int m3 = block[3];
    int m4 = block[4];
    int m5 = block[5];
    int m6 = block[6];
    int m7 = block[7];
    int m8 = block[8];
    int m9 = block[9];
    int m10 = block[10];
    int m11 = block[11];
    int m12 = block[12];
    int m13 = block[13];
    int m14 = block[14];
    int m15 = block[15];
    int v0 = value[0];
    int v1 = value[1];
    int v2 = value[2];
    int v3 = value[3];
    int v4 = value[4];
    int v5 = value[5];
    int v6 = value[6];
    int v7 = value[7];
    int v8 = START[0];
    int v9 = START[1];
    int v10 = START[2];
    int v11 = START[3];
    int v12 = (int) counter;
    int v13 = (int) (counter >>> Integer.SIZE);
    int v14 = length;
    int v15 = flags;
    for (int round = 0; round < 7; round++) {
      v0 += v4 + m0;
      v12 = Integer.rotateRight(v12 ^ v0, 16);
      v8 += v12;
      v4 = Integer.rotateRight(v4 ^ v8, 12);
      v0 += v4 + m1;
      v12 = Integer.rotateRight(v12 ^ v0, 8);
      v8 += v12;
      v4 = Integer.rotateRight(v4 ^ v8, 7);
      v1 += v5 + m2;
      v13 = Integer.rotateRight(v13 ^ v1, 16);
      v9 += v13;
      v5 = Integer.rotateRight(v5 ^ v9, 12);
      v1 += v5 + m3;
      v13 = Integer.rotateRight(v13 ^ v1, 8);
      v9 += v13;
      v5 = Integer.rotateRight(v5 ^ v9, 7);
      v2 += v6 + m4;
      v14 = Integer.rotateRight(v14 ^ v2, 16);
      v10 += v14;
      v6 = Integer.rotateRight(v6 ^ v10, 12);
      v2 += v6 + m5;
      v14 = Integer.rotateRight(v14 ^ v2, 8);
      v10 += v14;
      v6 = Integer.rotateRight(v6 ^ v10, 7);
      v3 += v7 + m6;
      v15 = Integer.rotateRight(v15 ^ v3, 16);
      v11 += v15;
      v7 = Integer.rotateRight(v7 ^ v11, 12);
      v3 += v7 + m7;
      v15 = Integer.rotateRight(v15 ^ v3, 8);
      v11 += v15;
      v7 = Integer.rotateRight(v7 ^ v11, 7);
      v0 += v5 + m8;
      v15 = Integer.rotateRight(v15 ^ v0, 16);
      v10 += v15;
      v5 = Integer.rotateRight(v5 ^ v10, 12);
      v0 += v5 + m9;
      v15 = Integer.rotateRight(v15 ^ v0, 8);
      v10 += v15;
      v5 = Integer.rotateRight(v5 ^ v10, 7);
      v1 += v6 + m10;
      v12 = Integer.rotateRight(v12 ^ v1, 16);
      v11 += v12;
      v6 = Integer.rotateRight(v6 ^ v11, 12);
      v1 += v6 + m11;
      v12 = Integer.rotateRight(v12 ^ v1, 8);
      v11 += v12;
      v6 = Integer.rotateRight(v6 ^ v11, 7);
      v2 += v7 + m12;
      v13 = Integer.rotateRight(v13 ^ v2, 16);
      v8 += v13;
      v7 = Integer.rotateRight(v7 ^ v8, 12);
      v2 += v7 + m13;
      v13 = Integer.rotateRight(v13 ^ v2, 8);
      v8 += v13;
      v7 = Integer.rotateRight(v7 ^ v8, 7);
      v3 += v4 + m14;
      v14 = Integer.rotateRight(v14 ^ v3, 16);
      v9 += v14;
      v4 = Integer.rotateRight(v4 ^ v9, 12);
      v3 += v4 + m15;
      v14 = Integer.rotateRight(v14 ^ v3, 8);
      v9 += v14;
      v4 = Integer.rotateRight(v4 ^ v9, 7);
      int first = m0;
      m0 = m2;
      m2 = m3;
      m3 = m10;
      m10 = m12;
      m12 = m9;
      m9 = m11;
      m11 = m5;
      m5 = first;
      int second = m1;
      m1 = m6;
      m6 = m4;
      m4 = m7;
      m7 = m13;
      m13 = m14;
      m14 = m15;
      m15 = m8;
      m8 = second;
    }
    value[0] = v0 ^ v8;
    value[1] = v1 ^ v9;
    value[2] = v2 ^ v10;
    value[3] = v3 ^ v11;
    value[4] = v4 ^ v12;
    value[5] = v5 ^ v13;
    value[6] = v6 ^ v14;
    value[7] = v7 ^ v15;
  }
}
