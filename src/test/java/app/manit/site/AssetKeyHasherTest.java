package app.manit.site;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.junit.jupiter.params.provider.Arguments.arguments;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

class AssetKeyHasherTest {

  /** The first eight are wrangler's own test values; the rest was computed with blake3-wasm. */
  static Stream<Arguments> vectors() {
    return Stream.of(
        arguments("foobar", "png", "2082190357cfd3617ccfe04f340c6247"),
        arguments("foobar", "txt", "1a98fb08af91aca4a7df1764a2c4ddb0"),
        arguments("foobar", "html", "d96fef225537c9f5e44a3cb27fd0b492"),
        arguments("foobar", "js", "6be321bef99e758250dac034474ddbb8"),
        arguments("foobar", "", "7b764dacfd211bebd8077828a7ddefd7"),
        arguments("This is a readme", "md", "13a03eaf24ae98378acd36ea00f77f2f"),
        arguments("headersfile", "", "95dedb64e6d4940fc2e0f11f711cc2f4"),
        arguments("func", "js", "09a79777abda8ccc8bdd51dd3ff8e9e9"),
        arguments("foobar", "PNG", "ba19e8692703ee5b88c53707c618eb70"),
        arguments("foobar", "gz", "1b0331056ffd6eafc4c28f594af3dfc8"),
        arguments("foobar", "foo", "561aea9c728b14437c2a4080a56fc60b"),
        arguments("foobar", "b", "beaf02f079b419f4efd4ca84e0b67cd2"),
        arguments("", "txt", "f9bc91770fa5e997cbd47fba833629fc"),
        arguments("héllo", "txt", "91531945c897f99ce03cb2594b5328ee"),
        // In base64 these lie around the 1,024 bytes of a BLAKE3 chunk.
        arguments("a".repeat(767), "txt", "dda2359f716baba2051d74613d1db636"),
        arguments("a".repeat(768), "txt", "228ed70d5a2ca655e234f6db408e5a07"),
        arguments("a".repeat(769), "txt", "27c9fe5cd7aa296c58f7dbe2648b8c13"),
        arguments("a".repeat(1_048_576), "bin", "740f75b02e953dd8fd927c7ce1a068ba"),
        arguments(
            "<!doctype html><title>Hi</title>\n", "html", "c2a82e56f5124f76b9b1e3cd23858b40"));
  }

  @ParameterizedTest(name = "[{index}] {2}")
  @MethodSource("vectors")
  void theKeyIsWranglers(String text, String extension, String key) throws IOException {
    assertThat(AssetKeyHasher.hash(Content.of(text), extension)).isEqualTo(new AssetKey(key));
  }

  @Test
  void anyBytesCanBeHashed() throws IOException {
    byte[] bytes = new byte[256];
    for (int i = 0; i < bytes.length; i++) {
      bytes[i] = (byte) i;
    }

    assertThat(AssetKeyHasher.hash(Content.of(bytes), "bin"))
        .isEqualTo(new AssetKey("04c51b7bb2984817f8bb7099dde4021f"));
  }

  @ParameterizedTest
  @MethodSource("vectors")
  void itDoesNotMatterHowTheBytesArrive(String text, String extension, String key) {
    byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
    AssetKeyHasher hasher = new AssetKeyHasher();
    int piece = 1;
    for (int at = 0; at < bytes.length; at += piece) {
      piece = Math.min(1 + (at * 7) % 1_000, bytes.length - at);
      hasher.update(bytes, at, piece);
      hasher.update(bytes, at, 0);
    }

    assertThat(hasher.finish(extension)).isEqualTo(new AssetKey(key));
  }

  @ParameterizedTest
  @CsvSource({
    "a.png, png",
    "A.PNG, PNG",
    "a.tar.gz, gz",
    "README, ''",
    "dir.d/file, ''",
    ".htaccess, ''",
    ".png, ''",
    "trail., ''",
    "..foo, foo",
    ".a.b, b"
  })
  void theExtensionIsWhatNodeTakesForIt(String path, String extension) {
    assertThat(SitePath.of(path).extension()).isEqualTo(extension);
  }

  @Test
  void aKeyHas32LowerCaseHexDigits() {
    assertThatThrownBy(() -> new AssetKey("2082190357CFD3617CCFE04F340C6247"))
        .isInstanceOf(IllegalArgumentException.class);
    assertThatThrownBy(() -> new AssetKey("2082190357cfd361"))
        .isInstanceOf(IllegalArgumentException.class);
    assertThat(new AssetKey("2082190357cfd3617ccfe04f340c6247"))
        .hasToString("2082190357cfd3617ccfe04f340c6247");
  }
}
