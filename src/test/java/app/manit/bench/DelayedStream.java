package app.manit.bench;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.locks.LockSupport;
import java.util.function.Consumer;

/**
 * One direction of a connection. Pieces are read as they come and written when they are due, by two
 * threads, so that a piece need not wait for the one before to arrive: bytes are under way side by
 * side, as on a real line.
 */
final class DelayedStream {
  private static final int PIECE = 16 * 1024;

  /** Pieces under way at once: 4 MiB, as much as a system keeps for a connection that is far. */
  private static final int UNDER_WAY = 256;

  private final Lane lane;
  private final long oneWay;
  private final long from;
  private final Consumer<byte[]> seen;
  private final BlockingQueue<Piece> underWay = new ArrayBlockingQueue<>(UNDER_WAY);

  /** Bytes that are due; no bytes at the end. */
  private static final class Piece {
    private final byte[] bytes;
    private final long due;

    Piece(byte[] bytes, long due) {
      this.bytes = bytes;
      this.due = due;
    }
  }

  /**
   * @param oneWay nanoseconds
   * @param from nothing leaves earlier, by {@link System#nanoTime}
   * @param seen is told of each piece as it arrives at the other end
   */
  DelayedStream(Lane lane, long oneWay, long from, Consumer<byte[]> seen) {
    this.lane = lane;
    this.oneWay = oneWay;
    this.from = from;
    this.seen = seen;
  }

  /** Takes what is sent, to its end. */
  void take(InputStream in) throws InterruptedException {
    byte[] buffer = new byte[PIECE];
    boolean open = true;
    while (open) {
      int length = read(in, buffer);
      open = length >= 0;
      byte[] bytes = new byte[Math.max(0, length)];
      System.arraycopy(buffer, 0, bytes, 0, bytes.length);
      long now = System.nanoTime();
      long begins = from - now > 0 ? from : now;
      underWay.put(new Piece(bytes, lane.send(begins, bytes.length) + oneWay));
    }
  }

  /** A connection that breaks has ended, as far as its line is concerned. */
  private static int read(InputStream in, byte[] buffer) {
    try {
      return in.read(buffer);
    } catch (IOException e) {
      return -1;
    }
  }

  /** Gives what was taken, when it is due, to its end. */
  void give(OutputStream out) throws IOException, InterruptedException {
    for (Piece piece = underWay.take(); piece.bytes.length > 0; piece = underWay.take()) {
      for (long wait = piece.due - System.nanoTime();
          wait > 0;
          wait = piece.due - System.nanoTime()) {
        LockSupport.parkNanos(wait);
      }
      seen.accept(piece.bytes);
      out.write(piece.bytes);
    }
  }
}
