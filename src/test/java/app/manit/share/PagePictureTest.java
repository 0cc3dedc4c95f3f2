package app.manit.share;

import static org.assertj.core.api.Assertions.assertThat;

import app.manit.site.Content;
import app.manit.site.Site;
import app.manit.site.SiteFile;
import app.manit.site.SiteOrigin;
import app.manit.site.SitePath;
import app.manit.site.SiteRules;
import java.net.URI;
import java.util.List;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PagePictureTest {
  private static final URI ADDRESS = URI.create("https://ana.pages.dev");

  private final TreeMap<SitePath, SiteFile> files = new TreeMap<>();

  @ParameterizedTest
  @CsvSource({
    "<meta property=\"og:image\" content=\"https://cdn.example/a.png?x=1&amp;y=2\">,"
        + " https://cdn.example/a.png?x=1&y=2",
    "<META content='/img/a.png' name='og:image' />, https://ana.pages.dev/img/a.png",
    "<meta property=og:image content=\"img/a.png\">, https://ana.pages.dev/img/a.png",
  })
  void thePageNamesItsPicture(String head, String picture) {
    file("index.html", "text/html", head);
    file("large.png", "image/png", "x".repeat(100));

    assertThat(picture()).isEqualTo(picture);
  }

  @ParameterizedTest
  @CsvSource({
    "<meta property=\"og:image\" content=\"data:image/png;base64\">",
    "<meta property=\"og:image\" content=\"http://[\">",
    "<meta property=\"og:image:width\" content=\"100\">",
    "<title>none</title>",
  })
  void elseTheLargestOneThatItBringsIsTaken(String head) {
    file("index.html", "text/html", head);
    file("small.png", "image/png", "x");
    file("img/die große.jpg", "image/jpeg", "x".repeat(100));
    file("icon.svg", "image/svg+xml", "x".repeat(1000));

    assertThat(picture()).isEqualTo("https://ana.pages.dev/img/die%20gro%C3%9Fe.jpg");
  }

  @Test
  void aPageMayHaveNone() {
    file("a.html", "text/html", "<h1>Hello</h1>");

    assertThat(picture()).isEqualTo("none");
  }

  private String picture() {
    Site site = new Site("Ana", files, SiteRules.NONE, SiteOrigin.NONE, List.of());
    return PagePicture.of(site, ADDRESS).map(URI::toString).orElse("none");
  }

  private void file(String path, String type, String content) {
    SitePath at = SitePath.of(path);
    files.put(at, new SiteFile(at, type, Content.of(content)));
  }
}
