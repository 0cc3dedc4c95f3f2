package app.manit.pages;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import app.manit.site.AssetKey;
import app.manit.site.SiteRules;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import okhttp3.RequestBody;
import okio.Buffer;
import org.junit.jupiter.api.Test;

/** The form, to the byte. */
class DeploymentFormTest {
  private static final AssetKey KEY = new AssetKey("2082190357cfd3617ccfe04f340c6247");
  private static final AssetKey OTHER = new AssetKey("1a98fb08af91aca4a7df1764a2c4ddb0");

  @Test
  void theFormIsWranglers() throws IOException {
    assertThat(
            body(
                Map.of("/index.html", KEY, "/Ünï \"q\" 🌸.txt", OTHER, "/100%.html", KEY),
                new SiteRules("/*\n  X-A: ö\n", "/a /b 301\r\n"),
                "Hello from Manit",
                "00112233445566778899aabbccddeeff00112233"))
        .isEqualTo(
            """
            --BOUNDARY
            Content-Disposition: form-data; name="manifest"

            {"/100%.html":"2082190357cfd3617ccfe04f340c6247",\
            "/index.html":"2082190357cfd3617ccfe04f340c6247",\
            "/Ünï \\"q\\" 🌸.txt":"1a98fb08af91aca4a7df1764a2c4ddb0"}
            --BOUNDARY
            Content-Disposition: form-data; name="branch"

            main
            --BOUNDARY
            Content-Disposition: form-data; name="commit_message"

            Hello from Manit
            --BOUNDARY
            Content-Disposition: form-data; name="commit_hash"

            00112233445566778899aabbccddeeff00112233
            --BOUNDARY
            Content-Disposition: form-data; name="commit_dirty"

            false
            --BOUNDARY
            Content-Disposition: form-data; name="_headers"; filename="_headers"
            Content-Type: application/octet-stream

            RULES-A
            --BOUNDARY
            Content-Disposition: form-data; name="_redirects"; filename="_redirects"
            Content-Type: application/octet-stream

            RULES-B
            --BOUNDARY--
            """
                .replace("\n", "\r\n")
                .replace("RULES-A", "/*\n  X-A: ö\n")
                .replace("RULES-B", "/a /b 301\r\n"));
  }

  @Test
  void whatIsEmptyIsNotSent() throws IOException {
    assertThat(body(Map.of("/index.html", KEY), SiteRules.NONE, " \n ", ""))
        .contains("name=\"manifest\"", "name=\"branch\"", "name=\"commit_dirty\"")
        .doesNotContain("_headers", "_redirects", "commit_message", "commit_hash");
  }

  @Test
  void theMessageIsOneLineOfAtMost384Bytes() {
    assertThat(DeploymentForm.message("a\r\nb\nc\u2028d\te")).isEqualTo("a b c d e");
    assertThat(DeploymentForm.message("x".repeat(385))).isEqualTo("x".repeat(384));
    assertThat(DeploymentForm.message("x" + "🌸".repeat(100))).isEqualTo("x" + "🌸".repeat(95));
    assertThat(DeploymentForm.message("é".repeat(300)).getBytes(StandardCharsets.UTF_8))
        .hasSize(384);
  }

  @Test
  void okHttpNeverSendsItTwice() {
    assertThat(DeploymentForm.of(request(Map.of(), SiteRules.NONE, "", "")).isOneShot()).isTrue();
  }

  @Test
  void aPathOfAManifestStartsWithASlash() {
    assertThatThrownBy(() -> request(Map.of("index.html", KEY), SiteRules.NONE, "", ""))
        .isInstanceOf(IllegalArgumentException.class);
  }

  private static String body(
      Map<String, AssetKey> manifest, SiteRules rules, String message, String hash)
      throws IOException {
    RequestBody form = DeploymentForm.of(request(manifest, rules, message, hash));
    Buffer buffer = new Buffer();
    form.writeTo(buffer);
    assertThat(form.contentLength()).isEqualTo(buffer.size());
    String boundary = Objects.requireNonNull(form.contentType()).parameter("boundary");
    return buffer.readUtf8().replace(Objects.requireNonNull(boundary), "BOUNDARY");
  }

  private static DeploymentRequest request(
      Map<String, AssetKey> manifest, SiteRules rules, String message, String hash) {
    return new DeploymentRequest(new TreeMap<>(manifest), rules, "main", message, hash);
  }
}
