package app.manit.store;

import java.io.IOException;
import java.io.RandomAccessFile;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.h2.mvstore.DataUtils;

/**
 * In which state an H2 file was left. H2 itself opens it in any state without a word, and then its
 * content may be of long ago (tried: of 2,000 rows 253 were left).
 *
 * <p>The file consists of blocks. The first begins with a line of text that names the block where
 * the newest part ("chunk") begins, and says {@code clean} if the file was closed in order; the
 * first write takes that word away. The newest part begins with a line of text too, with its length
 * in blocks.
 */
enum FileState {
  /** Closed in order, and all there. */
  CLOSED,
  /**
   * Its last user died: what was kept is in it, but must be looked for. Or it is not a file of H2
   * at all, which shows when that is done.
   */
  LEFT_OPEN,
  /** Closed in order, but its end was lost since. */
  CUT;

  private static final int BLOCK = 4096;
  private static final Pattern HEADER =
      Pattern.compile("(?<checked>H:2,(?<fields>.*)),fletcher:(?<sum>[0-9a-f]+)\n");
  private static final Pattern CHUNK = Pattern.compile("(?<fields>chunk:.*)\n");

  /** Looks at the file; nobody may be writing it. */
  static FileState of(Path file) throws IOException {
    try (RandomAccessFile in = new RandomAccessFile(file.toFile(), "r")) {
      if (in.length() < BLOCK) {
        return CUT;
      }
      Matcher header = HEADER.matcher(block(in, 0));
      if (!header.lookingAt() || !sound(header) || field(header, "clean") == 0) {
        return LEFT_OPEN;
      }
      return cut(in, header) ? CUT : CLOSED;
    }
  }

  private static boolean cut(RandomAccessFile in, Matcher header) throws IOException {
    long newest = field(header, "block");
    if (in.length() < (newest + 1) * BLOCK) {
      return true;
    }
    Matcher chunk = CHUNK.matcher(block(in, newest));
    return !chunk.lookingAt()
        || field(chunk, "chunk") != field(header, "chunk")
        || in.length() < (newest + field(chunk, "len")) * BLOCK;
  }

  private static boolean sound(Matcher header) {
    byte[] checked = header.group("checked").getBytes(StandardCharsets.ISO_8859_1);
    int sum = DataUtils.getFletcher32(checked, 0, checked.length);
    return sum == Integer.parseUnsignedInt(header.group("sum"), 16);
  }

  /** The number after {@code name:} among the fields, 0 without it. */
  private static long field(Matcher line, String name) {
    Matcher field =
        Pattern.compile("(^|,)" + name + ":([0-9a-f]{1,8})(,|$)").matcher(line.group("fields"));
    return field.find() ? Long.parseLong(field.group(2), 16) : 0;
  }

  private static String block(RandomAccessFile in, long number) throws IOException {
    byte[] block = new byte[BLOCK];
    in.seek(number * BLOCK);
    in.readFully(block);
    return new String(block, StandardCharsets.ISO_8859_1);
  }
}
