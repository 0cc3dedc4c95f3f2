package app.manit.source;

import static app.manit.source.Reading.READER;
import static app.manit.source.Reading.refused;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;

import app.manit.failure.Failure;
import app.manit.failure.FailureException;
import app.manit.failure.FailureKind;
import app.manit.site.Limits;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.SequenceInputStream;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Random;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Fragments that are made to eat memory, time or stack, and such as went through a bad line. */
class HostileFragmentTest {
  private static final SourceName NAME = SourceName.ofFile("page.json");

  private static final int MIB = 1 << 20;
  private static final Limits SMALL = new Limits(MIB, 10, 8 * MIB, 64, 1024);

  private static final String VALID =
      """
      {"id":"1","title":"Tëst 🌸","url":"https://a.e2b.app","n":[-1.5e+3,true,false,null],
       "files":{"./index.html":"<p>\\u00e9\\n","b.bin":{"encoding":"base64","content":"AAEC"}}}\
      """;

  /** As many bytes as wanted, which no memory ever holds. */
  private static InputStream endless(String start, char filling, long length, String end) {
    InputStream middle =
        new InputStream() {
          private long left = length;

          @Override
          public int read() {
            return left-- > 0 ? filling : -1;
          }

          @Override
          public int read(byte[] bytes, int offset, int n) {
            if (left <= 0) {
              return -1;
            }
            int now = (int) Math.min(n, left);
            Arrays.fill(bytes, offset, offset + now, (byte) filling);
            left -= now;
            return now;
          }
        };
    return new SequenceInputStream(new SequenceInputStream(stream(start), middle), stream(end));
  }

  private static InputStream stream(String text) {
    return new ByteArrayInputStream(text.getBytes(StandardCharsets.UTF_8));
  }

  private static void readSmall(InputStream in) throws IOException {
    new FragmentReader(SMALL).read(in, NAME);
  }

  private static void read(InputStream in) throws IOException {
    new FragmentReader(Limits.PAGES).read(in, NAME);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"{\"x\":", "{\"title\":", "{\"files\":{\"a.html\":", "{\"files\":[{\"x\":"})
  void deepNesting(String start) {
    assertThat(refused(FailureKind.NESTED_TOO_DEEP, () -> read(endless(start, '[', 100_000, ""))))
        .contains("line 1, column ");
    assertThat(
            refused(
                FailureKind.NESTED_TOO_DEEP, () -> read(stream(start + "{\"a\":".repeat(10_000)))))
        .contains("page.json");
  }

  @Test
  void nestingUpToTheLimitIsRead() {
    int inside = Limits.PAGES.maxJsonDepth() - 1;
    assertThatCode(
            () ->
                READER.readText(
                    "{\"x\":%s%s,\"files\":{\"index.html\":\"\"}}"
                        .formatted("[".repeat(inside), "]".repeat(inside)),
                    "page.json"))
        .doesNotThrowAnyException();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "{\"files\":{\"video.txt\":\"",
        "{\"files\":{\"video.txt\":{\"encoding\":\"base64\",\"content\":\"",
        "{\"files\":[{\"path\":\"video.txt\",\"content\":\"",
      })
  void aFileThatIsTooBig(String start) {
    assertThat(
            refused(
                FailureKind.FILE_TOO_BIG,
                () -> readSmall(endless(start, 'A', 2L << 20, "\"}}}]}"))))
        .contains("“page.json”", "video.txt", "more than 1 MiB");
  }

  @Test
  void textLongerThanAFileMayBe() {
    assertThat(
            refused(
                FailureKind.FILE_TOO_BIG,
                () -> read(endless("{\"files\":{\"a.txt\":\"", 'x', 30L << 20, "\"}}"))))
        .contains("a.txt has more than 29.9 MiB");
  }

  @Test
  void exactlyAsBigAsAFileMayBe() {
    assertThatCode(() -> readSmall(endless("{\"files\":{\"a.txt\":\"", 'x', MIB, "\"}}")))
        .doesNotThrowAnyException();
  }

  @Test
  void oneByteMore() {
    refused(
        FailureKind.FILE_TOO_BIG,
        () -> readSmall(endless("{\"files\":{\"a.txt\":\"", 'x', MIB + 1, "\"}}")));
  }

  @Test
  void longTextsThatNobodyAskedForAreNotKept() {
    assertThatCode(
            () -> read(endless("{\"x\":\"", 'x', 3L << 20, "\",\"files\":{\"index.html\":\"\"}}")))
        .doesNotThrowAnyException();
  }

  @ParameterizedTest
  @ValueSource(strings = {"{\"title\":\"", "{\"", "{\"files\":{\"", "{\"x\":1"})
  void overlongTitlesNamesAndNumbers(String start) {
    assertThat(
            refused(
                FailureKind.SOURCE_TOO_BIG, () -> readSmall(endless(start, '1', 3L << 20, "\"}"))))
        .contains("page.json");
  }

  @Test
  void aDocumentThatDoesNotEnd() {
    assertThat(
            refused(
                FailureKind.SOURCE_TOO_BIG,
                () -> new FragmentReader(SMALL).read(endless("[", ' ', Long.MAX_VALUE, ""), NAME)))
        .contains("more than 8 MiB");
  }

  @Test
  void moreFilesThanPagesTakes() {
    String files =
        IntStream.range(0, 11)
            .mapToObj(i -> "\"f%d\":\"\"".formatted(i))
            .collect(Collectors.joining(","));

    assertThat(
            refused(
                FailureKind.TOO_MANY_FILES,
                () ->
                    new SourceReader(SMALL)
                        .readText("{\"files\":{%s}}".formatted(files), "page.json")))
        .contains("more than 10 files");
  }

  @Test
  void moreNamesThanAnyFragmentHas() {
    String names =
        IntStream.range(0, 300)
            .mapToObj(i -> "\"%d\":0".formatted(i))
            .collect(Collectors.joining(","));

    assertThat(
            refused(
                FailureKind.SOURCE_TOO_BIG,
                () -> readSmall(stream("{\"x\":{%s}".formatted(names)))))
        .contains("500 JSON values");
  }

  @Test
  void aPathThatIsTooLong() {
    assertThat(
            refused(
                FailureKind.PATH_INVALID,
                () ->
                    READER.readText(
                        "{\"files\":{\"%s.html\":\"\"}}".formatted("a/".repeat(600)), "page.json")))
        .hasSizeLessThan(400)
        .contains("…");
  }

  @Test
  void aFragmentCutAnywhereIsCut() {
    byte[] bytes = VALID.getBytes(StandardCharsets.UTF_8);
    for (int length = 0; length < bytes.length; length++) {
      InputStream cut = new ByteArrayInputStream(bytes, 0, length);
      assertThat(refused(FailureKind.CUT_JSON, () -> read(cut)))
          .as("cut after %d bytes", length)
          .contains("“page.json” is cut off: it ends at line ");
    }
  }

  /** Nothing but a refusal may come of a broken file, whatever is broken about it. */
  @Test
  void aFragmentChangedAnywhereIsReadOrRefused() {
    byte[] bytes = VALID.getBytes(StandardCharsets.UTF_8);
    Random random = new Random(20261122);
    byte[] telling = "\"\\{}[]:,/.\0\u00ff -eu09tn".getBytes(StandardCharsets.ISO_8859_1);
    int refused = 0;
    for (int at = 0; at < bytes.length; at++) {
      for (int round = 0; round < 12; round++) {
        byte[] changed = bytes.clone();
        changed[at] =
            round % 2 == 0 ? telling[random.nextInt(telling.length)] : (byte) random.nextInt(256);
        if (round % 4 == 3) {
          changed[random.nextInt(changed.length)] = telling[random.nextInt(telling.length)];
        }
        refused += isRefused(changed) ? 1 : 0;
      }
      refused += isRefused(without(bytes, at)) ? 1 : 0;
    }
    assertThat(refused).isGreaterThan(bytes.length);
  }

  private static byte[] without(byte[] bytes, int at) {
    byte[] rest = new byte[bytes.length - 1];
    System.arraycopy(bytes, 0, rest, 0, at);
    System.arraycopy(bytes, at + 1, rest, at, rest.length - at);
    return rest;
  }

  private static boolean isRefused(byte[] bytes) {
    try {
      read(new ByteArrayInputStream(bytes));
      return false;
    } catch (FailureException e) {
      assertThat(e.failure()).isInstanceOf(Failure.Refused.class);
      return true;
    } catch (IOException e) {
      throw new AssertionError("memory cannot be read", e);
    }
  }
}
