package app.manit.platform;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@DisabledOnOs(value = OS.WINDOWS, disabledReason = "the opener is a shell script")
class BrowserTest {
  @TempDir Path folder;

  @ParameterizedTest
  @ValueSource(
      strings = {
        "https://ana-links.pages.dev/?a=1&b=$(touch%20x)",
        "mailto:?subject=a&body=b",
        "http://ana.localhost:8790/",
        "http://127.0.0.1:8790/",
        "http://example.com/an/old/page",
        "tel:+49301234567",
        "sms:+49301234567?body=Hello%20Ana",
      })
  void handsTheAddressToTheSystemAsItIs(String address) throws IOException {
    Path asked = folder.resolve("asked");
    Browser browser = new Browser(List.of("/bin/sh", "-c", "echo $# $1 >" + asked, "opener"));

    assertThat(browser.open(URI.create(address)).join()).isTrue();
    assertThat(asked).hasContent("1 " + address);
  }

  @Test
  void saysWhenTheSystemHasNoBrowser() {
    URI address = URI.create("https://ana-links.pages.dev");

    assertThat(new Browser(List.of("/bin/sh", "-c", "exit 3")).open(address).join()).isFalse();
    assertThat(new Browser(List.of(folder.resolve("none").toString())).open(address).join())
        .isFalse();
    assertThat(Files.exists(folder.resolve("none"))).isFalse();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "file:///etc/passwd",
        "javascript:alert(1)",
        "-a",
        "ana-links",
        "http:x",
        "https:x",
        "ftp://example.com/",
        "ms-settings:about",
        "tel-x:1"
      })
  void opensNothingElse(String address) {
    Browser browser = new Browser(List.of("/bin/true"));
    assertThatIllegalArgumentException().isThrownBy(() -> browser.open(URI.create(address)));
  }
}
