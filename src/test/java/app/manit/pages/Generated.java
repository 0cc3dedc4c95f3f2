package app.manit.pages;

import app.manit.site.Content;
import java.io.InputStream;
import java.util.Objects;
import java.util.function.LongConsumer;

/** A content of any size that is made while it is read. */
final class Generated implements Content {
  private final long size;
  private LongConsumer whenRead = _ -> {};

  Generated(long size) {
    this.size = size;
  }

  /** Tells how many bytes a stream has given so far. */
  void whenRead(LongConsumer listener) {
    whenRead = listener;
  }

  @Override
  public long size() {
    return size;
  }

  @Override
  public InputStream open() {
    return new InputStream() {
      private long at;

      @Override
      public int read() {
        return at == size ? -1 : (int) (at++ * 31 & 0xff);
      }

      @Override
      public int read(byte[] bytes, int offset, int length) {
        Objects.checkFromIndexSize(offset, length, bytes.length);
        int count = (int) Math.min(length, size - at);
        for (int i = 0; i < count; i++) {
          bytes[offset + i] = (byte) ((at + i) * 31);
        }
        at += count;
        whenRead.accept(at);
        return count == 0 ? -1 : count;
      }
    };
  }
}
