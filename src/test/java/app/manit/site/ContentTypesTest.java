package app.manit.site;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

class ContentTypesTest {

  /** Every ending that mime 3.0.0 knows, and odd names; the answers were taken from it by Node. */
  @Test
  void answersAsWranglersTableDoes() throws IOException {
    Map<String, String> expected;
    try (InputStream in = getClass().getResourceAsStream("content-types.json")) {
      expected = new JsonMapper().readValue(in, new TypeReference<>() {});
    }
    Map<String, String> actual = new TreeMap<>();
    expected.keySet().forEach(path -> actual.put(path, ContentTypes.of(SitePath.of(path))));

    assertThat(expected).hasSizeGreaterThan(1_200);
    assertThat(actual).containsExactlyInAnyOrderEntriesOf(expected);
  }

  @ParameterizedTest
  @CsvSource({
    "index.html, text/html",
    "style.CSS, text/css",
    "script.js, application/javascript",
    "site.ts, video/mp2t",
    "README, application/octet-stream",
    "html, text/html",
    ".html, text/html",
    "dir/html, application/octet-stream",
    "dir/.html, application/octet-stream"
  })
  void knowsTheUsualAndTheOdd(String path, String type) {
    assertThat(ContentTypes.of(SitePath.of(path))).isEqualTo(type);
  }
}
