package app.manit.site;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.util.HexFormat;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.json.JsonMapper;

/** What wrangler 4.86.0 sent when it deployed these folders. */
class WranglerVectorsTest {
  private static final Set<String> RULE_FILES = Set.of("_headers", "_redirects");

  record Vector(
      Map<String, String> files, Map<String, String> manifest, Map<String, String> types) {}

  @ParameterizedTest
  @ValueSource(strings = {"basic", "names", "rules"})
  void keysAndTypesAreWranglers(String name) throws IOException {
    Vector vector = read(name);
    Map<String, String> manifest = new TreeMap<>();
    Map<String, String> types = new TreeMap<>();
    for (Map.Entry<String, String> file : vector.files().entrySet()) {
      if (!RULE_FILES.contains(file.getKey())) {
        SitePath path = SitePath.of(file.getKey());
        AssetKey key = AssetKeyHasher.hash(content(file.getValue()), path.extension());
        manifest.put(path.manifestKey(), key.value());
        types.put(key.value(), ContentTypes.of(path));
      }
    }

    assertThat(manifest).containsExactlyInAnyOrderEntriesOf(vector.manifest());
    assertThat(types).containsExactlyInAnyOrderEntriesOf(vector.types());
  }

  private static Vector read(String name) throws IOException {
    try (InputStream in =
        WranglerVectorsTest.class.getResourceAsStream("/vectors/" + name + ".json")) {
      return new JsonMapper().readValue(in, Vector.class);
    }
  }

  private static Content content(String text) {
    return text.startsWith("hex:")
        ? Content.of(HexFormat.of().parseHex(text.substring(4)))
        : Content.of(text.getBytes(UTF_8));
  }
}
