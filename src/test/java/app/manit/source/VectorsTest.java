package app.manit.source;

import static org.assertj.core.api.Assertions.assertThat;

import app.manit.site.AssetKeyHasher;
import app.manit.site.Site;
import app.manit.site.SiteFile;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HexFormat;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Folders are collected as wrangler 4.86.0 collected them: the vectors are what it sent. */
class VectorsTest {

  @ParameterizedTest
  @ValueSource(strings = {"basic", "names", "rules"})
  void aFolderIsCollectedAsWranglerCollectsIt(String name, @TempDir Path folder)
      throws IOException {
    JsonNode vector = vector(name);
    for (Map.Entry<String, JsonNode> file : vector.get("files").properties()) {
      Path path = folder.resolve(file.getKey());
      Files.createDirectories(path.getParent());
      Files.write(path, bytes(file.getValue().asString()));
    }

    Site site = Reading.site(folder);
    assertThat(Reading.warnings(site))
        .allMatch(warning -> warning.matches("awkward-page-name (Ünï cödé|100%)\\.html"));

    Map<String, String> manifest = new TreeMap<>();
    for (SiteFile file : site.files().values()) {
      String key = AssetKeyHasher.hash(file.content(), file.path().extension()).value();
      manifest.put(file.path().manifestKey(), key);
      assertThat(file.contentType())
          .as(file.path().value())
          .isEqualTo(vector.get("types").get(key).asString());
    }
    assertThat(manifest).isEqualTo(texts(vector.get("manifest")));
    assertThat(site.rules().headers()).isEqualTo(vector.get("parts").path("_headers").asString(""));
    assertThat(site.rules().redirects())
        .isEqualTo(vector.get("parts").path("_redirects").asString(""));
  }

  private static byte[] bytes(String written) {
    return written.startsWith("hex:")
        ? HexFormat.of().parseHex(written.substring(4))
        : written.getBytes(java.nio.charset.StandardCharsets.UTF_8);
  }

  private static Map<String, String> texts(JsonNode object) {
    Map<String, String> texts = new TreeMap<>();
    object.properties().forEach(entry -> texts.put(entry.getKey(), entry.getValue().asString()));
    return texts;
  }

  private static JsonNode vector(String name) throws IOException {
    String resource = "/vectors/" + name + ".json";
    try (InputStream in =
        Objects.requireNonNull(VectorsTest.class.getResourceAsStream(resource), resource)) {
      return JsonMapper.shared().readTree(in);
    }
  }
}
