package app.manit.source;

import static org.assertj.core.api.Assertions.assertThat;

import app.manit.site.Limits;
import app.manit.site.Site;
import app.manit.site.SitePath;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;

class SamplePageTest {

  @Test
  void isOnePageThatNeedsNothingFromElsewhere() throws IOException {
    Site site =
        new SourceReader(Limits.PAGES)
            .readText(SamplePage.text(), SamplePage.NAME)
            .getFirst()
            .site();

    assertThat(site.title()).isEqualTo("Ana Ruiz Ceramics");
    assertThat(Reading.warnings(site)).isEmpty();
    assertThat(site.files().keySet()).containsExactly(SitePath.of("index.html"));
    String html =
        new String(site.files().firstEntry().getValue().content().bytes(), StandardCharsets.UTF_8);
    assertThat(html)
        .contains("prefers-color-scheme: dark", "width=device-width")
        .doesNotContain("<script", "@import", "url(", "src=", "stylesheet");
  }
}
