package app.manit.source;

import static app.manit.source.Reading.READER;
import static app.manit.source.Reading.refused;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIOException;

import app.manit.failure.FailureKind;
import app.manit.site.Limits;
import app.manit.site.SiteWarning;
import com.sun.management.ThreadMXBean;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.zip.CRC32;
import java.util.zip.Deflater;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Sources that want memory or time, or that are not what a folder or a zip should be. */
@Timeout(value = 60, unit = TimeUnit.SECONDS)
class HostileSourceTest {
  private static final ThreadMXBean COUNTER = (ThreadMXBean) ManagementFactory.getThreadMXBean();
  private static final long MIB = 1024 * 1024;

  @TempDir private Path folder;

  /** The beginning of what {@code FuzzSoak} does for minutes. */
  @Test
  void whateverIsWrongWithASourceItIsReadOrRefused() {
    SourceFuzz fuzz = new SourceFuzz(folder);
    long refused = 0;
    for (int seed = 0; seed < 800; seed++) {
      SourceFuzz.Outcome outcome = fuzz.round(seed);
      refused += outcome.kind().equals("read") ? 0 : 1;
      assertThat(outcome.allocated()).as("seed %d", seed).isLessThan(64 * MIB);
    }
    assertThat(refused).isBetween(200L, 760L);
  }

  @Test
  @DisabledOnOs(value = OS.WINDOWS, disabledReason = "there are no named pipes in folders")
  void pipesAndDevicesAreNotWaitedFor() throws Exception {
    Files.writeString(folder.resolve("index.html"), "<p>");
    for (String name : List.of("pipe", "_headers", "page.html")) {
      assertThat(new ProcessBuilder("mkfifo", folder.resolve(name).toString()).start().waitFor())
          .isZero();
    }
    Files.createSymbolicLink(folder.resolve("zero"), Path.of("/dev/zero"));

    assertThat(Reading.paths(Reading.site(folder))).containsExactly("index.html");
    assertThat(refused(FailureKind.SOURCE_TYPE_UNKNOWN, () -> READER.read(folder.resolve("pipe"))))
        .contains("pipe");
    assertThat(refused(FailureKind.SOURCE_TYPE_UNKNOWN, () -> READER.read(Path.of("/dev/zero"))))
        .contains("zero");
  }

  @Test
  void foldersInFoldersWithoutEndAreRefused() throws IOException {
    Path deep = Files.createDirectories(folder.resolve("d/".repeat(600)));
    Files.writeString(deep.resolve("index.html"), "<p>");

    assertThat(refused(FailureKind.PATH_INVALID, () -> READER.read(folder))).contains("…");
  }

  @Test
  void namesThatWindowsKeepsForItselfArePublishedAsTheyAre() {
    String files =
        IntStream.range(0, 4)
            .mapToObj(i -> "\"%s\":\"x\"".formatted(List.of("CON", "NUL.txt", "a.", "a ").get(i)))
            .collect(Collectors.joining(",", "{\"files\":{", "}}"));

    assertThat(Reading.paths(Reading.fragment(files)))
        .containsExactly("CON", "NUL.txt", "a ", "a.");
  }

  /** Each file at 500 folders, every one of which was looked for among the files. */
  @Test
  void deepFoldersFullOfFilesDoNotTakeMinutes() {
    String folders = "a/".repeat(500);
    String files =
        IntStream.range(0, 5_000)
            .mapToObj(i -> "\"%s%d\":\"\"".formatted(folders, i))
            .collect(Collectors.joining(",", "{\"files\":{", "}}"));

    assertThat(Reading.fragment(files).files()).hasSize(5_000);
  }

  @ParameterizedTest
  @ValueSource(strings = {"./", "/", "a/../", ".//", "\\\\"})
  void aPathOfMegabytesIsRefusedAtOnce(String part) {
    String path = part.repeat(4_000_000 / part.length());

    refused(
        FailureKind.PATH_INVALID,
        () ->
            READER.readText(
                "{\"files\":[{\"path\":\"%s\",\"content\":\"\"}]}".formatted(path), "page.json"));
  }

  /** What patterns are looked for in: titles, scripts, names of tools. */
  @ParameterizedTest
  @ValueSource(strings = {"<title ", "<title>a</title", "&#1", "<script src=", "\"a\"   ", "a."})
  void aPageMadeOfTheSamePieceOverAndOver(String piece) {
    String page = piece.repeat(1_000_000 / piece.length());
    String json = page.replace("\"", "\\\"");

    assertThat(
            Reading.fragment(
                    "{\"files\":{\"index.html\":\"%s\",\"package.json\":\"%s\",\"src/main.js\":\"\"}}"
                        .formatted(json, json))
                .files())
        .hasSize(3);
  }

  @Test
  void ruleFilesLongerThanPagesWouldLookAt() {
    for (String name : List.of("_headers", "_redirects")) {
      assertThat(
              refused(
                  FailureKind.SOURCE_TOO_BIG,
                  () ->
                      READER.readText(
                          "{\"files\":{\"index.html\":\"\",\"%s\":\"%s\"}}"
                              .formatted(name, "#".repeat(5_000_000)),
                          "page.json")))
          .contains("4 MiB in its " + name);
    }
  }

  @Test
  void aFolderOfVeryManyFilesIsRefusedBeforeItIsListed() throws IOException {
    Limits few = new Limits(MIB, 10, MIB, 64, 1024);
    for (int i = 0; i < 50; i++) {
      Files.createFile(folder.resolve("f" + i));
    }

    assertThat(refused(FailureKind.TOO_MANY_FILES, () -> new SourceReader(few).read(folder)))
        .contains("more than 10 files");
  }

  /**
   * A better zip bomb (Fifield 2019): each entry's content is all that follows it, so that the same
   * bytes are unpacked again and again. Told by what the directory says, before much is unpacked.
   */
  @Test
  void entriesThatShareTheirBytes() throws IOException {
    Path zip = Files.write(folder.resolve("bomb.zip"), sharedZip(2_000, 20_000_000));

    long before = COUNTER.getCurrentThreadAllocatedBytes();
    assertThat(refused(FailureKind.SOURCE_TOO_BIG, () -> READER.read(zip))).contains("bomb.zip");
    assertThat(COUNTER.getCurrentThreadAllocatedBytes() - before).isLessThan(64 * MIB);
  }

  /** One packed content, and many directory entries that all mean it. */
  private static byte[] sharedZip(int entries, int size) {
    byte[] zeros = new byte[size];
    CRC32 crc = new CRC32();
    crc.update(zeros);
    ByteArrayOutputStream packed = new ByteArrayOutputStream();
    try (Deflater deflater = new Deflater(Deflater.BEST_COMPRESSION, true)) {
      deflater.setInput(zeros);
      deflater.finish();
      byte[] buffer = new byte[8192];
      while (!deflater.finished()) {
        packed.write(buffer, 0, deflater.deflate(buffer));
      }
    }
    ByteArrayOutputStream zip = new ByteArrayOutputStream();
    put(
        zip,
        30,
        b -> header(b.putInt(0x04034b50), crc, packed.size(), size, 1).putShort((short) 0));
    zip.write('f');
    zip.writeBytes(packed.toByteArray());
    int start = zip.size();
    for (int i = 0; i < entries; i++) {
      byte[] name = ("f" + i).getBytes(StandardCharsets.US_ASCII);
      put(
          zip,
          46,
          b ->
              header(
                  b.putInt(0x02014b50).putShort((short) 20),
                  crc,
                  packed.size(),
                  size,
                  name.length));
      zip.writeBytes(name);
    }
    int length = zip.size() - start;
    put(
        zip,
        22,
        b ->
            b.putInt(0x06054b50)
                .putInt(0)
                .putShort((short) entries)
                .putShort((short) entries)
                .putInt(length)
                .putInt(start));
    return zip.toByteArray();
  }

  private static ByteBuffer header(ByteBuffer to, CRC32 crc, int packed, int size, int name) {
    return to.putShort((short) 20)
        .putShort((short) 0)
        .putShort((short) 8)
        .putInt(0)
        .putInt((int) crc.getValue())
        .putInt(packed)
        .putInt(size)
        .putShort((short) name);
  }

  private static void put(ByteArrayOutputStream zip, int length, Consumer<ByteBuffer> fill) {
    ByteBuffer buffer = ByteBuffer.allocate(length).order(ByteOrder.LITTLE_ENDIAN);
    fill.accept(buffer);
    zip.writeBytes(buffer.array());
  }

  @Test
  void aZipOfVeryManyEntriesIsRefusedBeforeTheyAreMade() throws IOException {
    Path zip = Files.write(folder.resolve("many.zip"), sharedZip(30_000, 0));
    assertThat(refused(FailureKind.TOO_MANY_FILES, () -> READER.read(zip))).contains("many.zip");
  }

  /** A folder in which every file earns a warning. */
  @Test
  void warningsEndSomewhere() {
    String files =
        IntStream.range(0, 5_000)
            .mapToObj(i -> "\".env.%d\":\"\"".formatted(i))
            .collect(Collectors.joining(",", "{\"files\":{\"index.html\":\"\",", "}}"));

    List<SiteWarning> warnings = Reading.fragment(files).warnings();

    assertThat(warnings).hasSizeLessThanOrEqualTo(1_000);
  }

  @Test
  void aFileThatVanishesOrChangesAfterItWasSeenIsAFailureOfItsOwn() throws IOException {
    Path page = Files.writeString(folder.resolve("index.html"), "<p>hello");
    Source source = READER.read(folder).getFirst();
    Files.delete(page);

    assertThat(source.site().files().values())
        .allSatisfy(file -> assertThatIOException().isThrownBy(() -> file.content().open()));
    assertThat(refused(FailureKind.NO_FILES, () -> READER.read(folder))).isNotEmpty();
  }
}
