package app.manit.store;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.h2.mvstore.DataUtils;

/**
 * What an H2 file says of itself: a line of text with a checksum, at its beginning.
 *
 * <p>H2 opens a file whose newest parts are gone without a word, in a state of long ago (tried: of
 * 2,000 rows 253 were left). But if the file was closed in order, the header tells which version
 * has to be found in it.
 *
 * @param clean whether it was closed in order; the first write takes that word away
 * @param version the version that it was closed in
 */
record FileHeader(boolean clean, long version) {
  private static final int LENGTH = 4096;
  private static final Pattern LINE =
      Pattern.compile("(?<checked>H:2,(?<fields>.*)),fletcher:(?<sum>[0-9a-f]{1,8})\n");

  /** The header of a file that nobody writes; empty if it has none that is whole. */
  static Optional<FileHeader> of(Path file) throws IOException {
    try (InputStream in = Files.newInputStream(file)) {
      Matcher line = LINE.matcher(new String(in.readNBytes(LENGTH), StandardCharsets.ISO_8859_1));
      return line.lookingAt() && sound(line)
          ? Optional.of(new FileHeader(field(line, "clean") == 1, field(line, "version")))
          : Optional.empty();
    }
  }

  private static boolean sound(Matcher line) {
    byte[] checked = line.group("checked").getBytes(StandardCharsets.ISO_8859_1);
    int sum = DataUtils.getFletcher32(checked, 0, checked.length);
    return sum == Integer.parseUnsignedInt(line.group("sum"), 16);
  }

  /** The hexadecimal number after {@code name:}, 0 without it. */
  private static long field(Matcher line, String name) {
    Matcher field =
        Pattern.compile("(^|,)" + name + ":([0-9a-f]{1,15})(,|$)").matcher(line.group("fields"));
    return field.find() ? Long.parseLong(field.group(2), 16) : 0;
  }
}
