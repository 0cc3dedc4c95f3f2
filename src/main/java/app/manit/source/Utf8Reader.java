package app.manit.source;

import app.manit.failure.FailureException;
import app.manit.failure.FailureKind;
import java.io.IOException;
import java.io.InputStream;
import java.io.Reader;
import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.CharsetDecoder;
import java.nio.charset.CoderResult;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import java.util.Optional;

/**
 * Reads UTF-8 text piece by piece, without its byte order mark, and refuses everything else at its
 * line and column. {@link java.io.InputStreamReader} would hide wrong bytes or not say where they
 * are.
 */
final class Utf8Reader extends Reader {
  private static final int BUFFER = 16 * 1024;
  private static final int TAIL = 8;
  private static final char BYTE_ORDER_MARK = '\uFEFF';

  private final InputStream in;
  private final SourceName source;
  private final long maxBytes;
  private final CharsetDecoder decoder =
      StandardCharsets.UTF_8
          .newDecoder()
          .onMalformedInput(CodingErrorAction.REPORT)
          .onUnmappableCharacter(CodingErrorAction.REPORT);
  private final ByteBuffer bytes = ByteBuffer.allocate(BUFFER).flip();
  private final CharBuffer chars = CharBuffer.allocate(BUFFER).flip();

  private long totalBytes;
  private long totalChars;
  private String tail = "";
  private boolean started;
  private boolean ended;
  private int line = 1;
  private int column = 1;

  /**
   * @param maxBytes the longest text that is read; one byte more is refused
   */
  Utf8Reader(InputStream in, SourceName source, long maxBytes) {
    this.in = in;
    this.source = source;
    this.maxBytes = maxBytes;
  }

  @Override
  public int read(char[] target, int offset, int length) throws IOException {
    while (!chars.hasRemaining() && !ended) {
      fill();
    }
    if (!chars.hasRemaining()) {
      return length == 0 ? 0 : -1;
    }
    int n = Math.min(length, chars.remaining());
    chars.get(target, offset, n);
    return n;
  }

  /** Whether all that could be read has been handed out. */
  boolean ended() {
    return ended && !chars.hasRemaining();
  }

  /** The line that comes next, from 1; at the end, the last one. */
  int line() {
    return line;
  }

  /** The column that comes next, from 1, in UTF-16 units as editors count. */
  int column() {
    return column;
  }

  /** The text from an offset in characters to the end, when it is no more than a few characters. */
  Optional<String> tail(long offset) {
    long length = totalChars - offset;
    return length < 0 || length > tail.length()
        ? Optional.empty()
        : Optional.of(tail.substring(tail.length() - (int) length));
  }

  /** Whether the last bytes are the beginning of a character: the text was cut there. */
  boolean cutInsideCharacter() {
    return ended && bytes.hasRemaining();
  }

  private void fill() throws IOException {
    bytes.compact();
    int n = in.read(bytes.array(), bytes.position(), bytes.remaining());
    ended = n < 0;
    totalBytes += Math.max(n, 0);
    bytes.position(bytes.position() + Math.max(n, 0)).flip();
    if (totalBytes > maxBytes) {
      throw Refusal.tooBig(source, Shown.mebibytes(maxBytes));
    }
    chars.clear();
    CoderResult result = decoder.decode(bytes, chars, false);
    chars.flip();
    skipByteOrderMark();
    count();
    String seen = tail + chars;
    tail = seen.substring(Math.max(0, seen.length() - TAIL));
    if (result.isError()) {
      throw notText();
    }
  }

  private void skipByteOrderMark() {
    if (!started && chars.hasRemaining()) {
      started = true;
      if (chars.get(chars.position()) == BYTE_ORDER_MARK) {
        chars.get();
      }
    }
  }

  /** Counts up to the end of what was decoded; a NUL tells binary data and UTF-16. */
  private void count() {
    for (int i = chars.position(); i < chars.limit(); i++) {
      char c = chars.get(i);
      if (c == '\0') {
        throw notText();
      }
      if (c == '\n') {
        line++;
        column = 1;
      } else {
        column++;
      }
    }
    totalChars += chars.remaining();
  }

  private FailureException notText() {
    return FailureException.of(
        FailureKind.NOT_TEXT, source.shown(), String.valueOf(line), String.valueOf(column));
  }

  @Override
  public void close() throws IOException {
    in.close();
  }
}
