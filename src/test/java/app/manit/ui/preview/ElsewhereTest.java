package app.manit.ui.preview;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.util.List;
import org.junit.jupiter.api.Test;

class ElsewhereTest {
  private static final URI PAGE = URI.create("http://ana.localhost:8788/");

  @Test
  void filesOfOtherPlacesAreListedOnceEach() {
    Elsewhere found =
        Elsewhere.of(
            PAGE,
            List.of(
                "http://ana.localhost:8788/style.css",
                "https://fonts.example/css?family=Inter",
                "https://fonts.example/css?family=Mono",
                "https://FONTS.example/inter.woff2",
                "https://count.example",
                "data:image/png;base64,AAAA",
                "blob:http://ana.localhost:8788/1",
                "http://not an address"));

    assertThat(found.places())
        .containsExactly(
            new Elsewhere.Place("fonts.example", List.of("/css", "/inter.woff2")),
            new Elsewhere.Place("count.example", List.of("/")));
    assertThat(found.count()).isEqualTo(3);
  }

  @Test
  void anotherPortIsAnotherPlace() {
    assertThat(Elsewhere.of(PAGE, List.of("http://ana.localhost:8789/x.js")).count()).isOne();
    assertThat(Elsewhere.of(PAGE, List.of("http://ana.localhost:8788/x.js")))
        .isEqualTo(Elsewhere.NOTHING);
  }
}
