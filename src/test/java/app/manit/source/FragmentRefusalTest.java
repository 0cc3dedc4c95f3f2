package app.manit.source;

import static app.manit.source.Reading.refused;
import static org.assertj.core.api.Assertions.assertThat;

import app.manit.failure.FailureKind;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

/** Fragments that cannot be taken: each refusal names the file and the place. */
class FragmentRefusalTest {

  /** Kind, what the sentence says of the place, the text; {@code ~} is a line end. */
  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      value = {
        "NOT_JSON | line 1, column 1 | hello",
        "NOT_JSON | line 2, column 3 | {~  title: 1}",
        "NOT_JSON | line 1, column 24 | {\"files\":{\"a.html\":\"\"},}",
        "NOT_JSON | line 1, column 25 | {\"files\":{\"a.html\":\"\"}} {}",
        "NOT_JSON | line 1, column 24 | {\"files\":{\"a.html\":\"\"}}}",
        "NOT_JSON | line 1, column 11 | {\"files\": 'a'}",
        "NOT_JSON | line 1, column 11 | {\"files\":[}",
        "CUT_JSON | line 1, column 1 | ``",
        "CUT_JSON | line 3, column 1 | ~~",
        "CUT_JSON | line 2, column 13 | {~\"files\": {\"a",
        "NOT_A_FRAGMENT | line 1, column 2 | {}",
        "NOT_A_FRAGMENT | line 1, column 12 | {\"name\":\"x\"}",
        "NOT_A_FRAGMENT | line 1, column 1 | 42",
        "NOT_A_FRAGMENT | line 1, column 1 | \"index.html\"",
        "NOT_A_FRAGMENT | line 1, column 2 | [7]",
        "NOT_A_FRAGMENT | line 1, column 10 | {\"files\":\"index.html\"}",
        "NOT_A_FRAGMENT | line 1, column 11 | {\"files\":[\"dist\"]}",
        "NO_FILES | (files) | {\"files\":{}}",
        "NO_FILES | (files) | {\"files\":[]}",
        "NO_FILES | (files) | {\"files\":null}",
        "NO_FILES | ([]) | []",
        "NO_FILES | ([1].files) | [{\"files\":{\"a.html\":\"\"}},{\"files\":{}}]",
        "NO_FILES | (files) | {\"files\":{\".env\":\"x\"}}",
        "CONTENT_INVALID | of index.html is null, | {\"files\":{\"index.html\":null}}",
        "CONTENT_INVALID | of index.html is 42.5, | {\"files\":{\"index.html\":42.5}}",
        "CONTENT_INVALID | of index.html is true, | {\"files\":{\"index.html\":true}}",
        "CONTENT_INVALID | of index.html is […], | {\"files\":{\"index.html\":[\"x\"]}}",
        "CONTENT_INVALID | of index.html is {…}, | {\"files\":{\"index.html\":{\"code\":\"x\"}}}",
        "CONTENT_INVALID | of a is null, | {\"files\":[{\"path\":\"a\",\"content\":null}]}",
        "CONTENT_INVALID | of a is {…}, | {\"files\":[{\"path\":\"a\"}]}",
        "CONTENT_INVALID | of a is {\"encoding\": \"gzip\"}, |"
            + " {\"files\":{\"a\":{\"encoding\":\"gzip\",\"content\":\"\"}}}",
        "BASE64_INVALID | of a says |"
            + " {\"files\":{\"a\":{\"encoding\":\"base64\",\"content\":\"%%\"}}}",
        "BASE64_INVALID | of a says |"
            + " {\"files\":{\"a\":{\"encoding\":\"base64\",\"content\":\"AAAAA\"}}}",
        "DUPLICATE_KEY | “title” twice (the second time at line 2, column 1) |"
            + " {\"title\":\"a\",~\"title\":\"b\",\"files\":{}}",
        "DUPLICATE_KEY | “a.html” twice (the second time at line 1, column 24) |"
            + " {\"files\":{\"a.html\":\"\", \"a.html\":\"\"}}",
        "DUPLICATE_KEY | “files” twice | {\"files\":{\"a.html\":\"\"},\"files\":{\"b.html\":\"\"}}",
        "DUPLICATE_KEY | “content” twice | {\"files\":{\"a\":{\"content\":\"\",\"content\":\"\"}}}",
        "DUPLICATE_KEY | “x” twice | {\"other\":[{\"x\":1,\"x\":2}],\"files\":{\"a.html\":\"\"}}",
        "PATH_INVALID | “files[0].path” | {\"files\":[{\"content\":\"\"}]}",
        "PATH_INVALID | “a\\ud83d” | {\"files\":[{\"path\":\"a\\ud83d\",\"content\":\"\"}]}",
        "PATH_INVALID | “files[0].path” | {\"files\":[{\"path\":7,\"content\":\"\"}]}",
      })
  void namesTheFileAndThePlace(FailureKind kind, String place, String text) {
    String message =
        refused(kind, () -> Reading.READER.readText(text.replace("~", "\n"), "page.json"));

    assertThat(message).contains("“page.json”").contains(place);
  }

  @ParameterizedTest
  @CsvSource({
    "PATH_CLIMBS_OUT, ../a.html",
    "PATH_CLIMBS_OUT, a/../../b.html",
    "PATH_CLIMBS_OUT, a/../b.html",
    "PATH_CLIMBS_OUT, a/..",
    "PATH_CLIMBS_OUT, ..",
    "PATH_CLIMBS_OUT, ..\\\\..\\\\a.html",
    "PATH_CLIMBS_OUT, /home/user/../../etc/passwd",
    "PATH_ABSOLUTE, /etc/passwd",
    "PATH_ABSOLUTE, /a/../..",
    "PATH_ABSOLUTE, /home/ana/index.html",
    "PATH_ABSOLUTE, //server/share/a.html",
    "PATH_ABSOLUTE, \\\\\\\\server\\\\share",
    "PATH_DRIVE_LETTER, C:\\\\x",
    "PATH_DRIVE_LETTER, c:/x",
    "PATH_DRIVE_LETTER, ./C:/x",
    "PATH_INVALID, ''",
    "PATH_INVALID, .",
    "PATH_INVALID, ./",
    "PATH_INVALID, a/",
    "PATH_INVALID, a\\u0000.html",
    "PATH_INVALID, a\\n.html",
    "PATH_INVALID, a\\u007f.html",
    "PATH_INVALID, a\\ufffd.html",
  })
  void pathsThatCouldHarm(FailureKind kind, String path) {
    String object = "{\"files\":{\"%s\":\"x\"}}".formatted(path);
    String array = "{\"files\":[{\"path\":\"%s\",\"content\":\"x\"}]}".formatted(path);

    assertThat(refused(kind, () -> Reading.fragment(object))).contains("page.json");
    assertThat(refused(kind, () -> Reading.fragment(array)))
        .as("nothing invisible is shown")
        .doesNotContainPattern("\\p{Cntrl}");
  }

  @ParameterizedTest
  @CsvSource({
    "./index.html, index.html",
    "a\\\\b.html, a/b.html",
    "/home/user/a.html, a.html",
    "caf\\u00e9.html, cafe\\u0301.html",
    "_headers, ./_headers",
    "a, a/b",
    "a/b/c.html, a/b",
  })
  void pathsOfWhichOneWouldOverwriteTheOther(String one, String other) {
    String message =
        refused(
            FailureKind.PATH_COLLISION,
            () ->
                Reading.fragment("{\"files\":{\"%s\":\"1\",\"%s\":\"2\"}}".formatted(one, other)));

    assertThat(message).contains("page.json").contains("one would overwrite the other");
  }

  @Test
  void theSamePathTwiceInAnArray() {
    assertThat(
            refused(
                FailureKind.PATH_COLLISION,
                () ->
                    Reading.fragment(
                        """
                        {"files":[{"path":"a.html","content":""},{"path":"a.html","content":""}]}
                        """)))
        .contains("a.html and a.html");
  }

  @Test
  void filesBelowPublicThatWouldMeetOthers() {
    refused(
        FailureKind.PATH_COLLISION,
        () ->
            Reading.fragment(
                "{\"files\":{\"public/index.html\":\"\",\"public/a.css\":\"\",\"a.css\":\"\"}}"));
  }

  static Object[][] bytesThatAreNoText() {
    return new Object[][] {
      {"{\"title\":\"a\"}".getBytes(StandardCharsets.UTF_16), "line 1, column 1"},
      {"{\"title\":\"a\"}".getBytes(StandardCharsets.UTF_16LE), "line 1, column 2"},
      {"{\n\"title\":\"é\"}".getBytes(StandardCharsets.ISO_8859_1), "line 2, column 10"},
      {new byte[] {(byte) 0x89, 'P', 'N', 'G'}, "line 1, column 1"},
      {"{\"files\":{\"a\":\"\"}}\u00e9".getBytes(StandardCharsets.ISO_8859_1), "line 1, column 19"},
    };
  }

  @ParameterizedTest
  @MethodSource("bytesThatAreNoText")
  void bytesThatAreNoUtf8(byte[] bytes, String place, @TempDir Path folder) throws IOException {
    Path file = Files.write(folder.resolve("page.json"), bytes);

    assertThat(refused(FailureKind.NOT_TEXT, () -> Reading.site(file)))
        .contains("“page.json”")
        .contains(place);
  }
}
