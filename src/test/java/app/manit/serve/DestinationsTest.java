package app.manit.serve;

import static org.assertj.core.api.Assertions.assertThat;

import app.manit.site.AssetKey;
import app.manit.site.Content;
import app.manit.site.SiteRules;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class DestinationsTest {
  private static final String REDIRECTS =
      """
      /old /about 301
      /older /old
      /shop https://shop.example/
      /app/* /about
      /both.png /about 200
      /round /round-again
      /round-again /round
      /no https://a^b/
      """;

  private final Map<String, ServedAsset> files =
      Stream.of("/index.html", "/about.html", "/docs/index.html", "/both.png", "/a b.png")
          .collect(Collectors.toMap(Function.identity(), DestinationsTest::asset));

  private static ServedAsset asset(String key) {
    return new ServedAsset(new AssetKey("0".repeat(32)), "text/html", Content.of(key));
  }

  @ParameterizedTest
  @CsvSource(
      textBlock =
          """
          /,                /index.html
          /index.html#top,  /index.html
          /index,           /index.html
          /about,           /about.html
          /about/?x=1,      /about.html
          /about.html,      /about.html
          /docs,            /docs/index.html
          /docs/index.html, /docs/index.html
          /a%20b.png,       /a b.png
          /old,             /about.html
          /older,           /about.html
          /app/x,           /about.html
          /both.png,        /about.html
          /shop,            away
          /round,           astray
          /no,              astray
          /About,           nothing
          /docs/x,          nothing
          /a%2520b.png,     nothing
          """)
  void aLinkIsFollowedToItsEnd(String link, String end) {
    assertThat(end(new Destinations(this::find, new SiteRules("", REDIRECTS)), link))
        .isEqualTo(end);
  }

  @Test
  void whoFindsNothingIsShownTheHomePageOnlyWhereNothingElseIsThere() {
    assertThat(to("/x")).isEqualTo(new Destinations.Destination.Nothing(true));

    files.put("/docs/404.html", asset("/docs/404.html"));
    assertThat(to("/docs/x")).isEqualTo(new Destinations.Destination.Nothing(false));
    assertThat(to("/x")).isEqualTo(new Destinations.Destination.Nothing(true));

    files.remove("/index.html");
    assertThat(to("/x")).isEqualTo(new Destinations.Destination.Nothing(false));
  }

  @Test
  void aRuleThatMakesTooMuchOfALinkLeadsAstray() {
    String rules = "/d/* /t?" + ":splat".repeat(300);

    assertThat(end(new Destinations(this::find, new SiteRules("", rules)), "/d/" + "y".repeat(900)))
        .isEqualTo("astray");
  }

  @Test
  void theWorkGrowsWithTheLinkAndWithTheRulesThatHaveGaps() {
    WebUrl link = url("/1234567");

    assertThat(new Destinations(this::find, new SiteRules("", "/a /b")).work(link)).isEqualTo(8);
    assertThat(new Destinations(this::find, new SiteRules("", "/a/* /b\n/c /d")).work(link))
        .isEqualTo(8 * 7);
  }

  private Destinations.Destination to(String link) {
    return new Destinations(this::find, SiteRules.NONE).of(url(link));
  }

  private String end(Destinations destinations, String link) {
    return switch (destinations.of(url(link))) {
      case Destinations.Destination.File(Content content) ->
          files.entrySet().stream()
              .filter(file -> file.getValue().content().equals(content))
              .map(Map.Entry::getKey)
              .findFirst()
              .orElseThrow();
      case Destinations.Destination.Away() -> "away";
      case Destinations.Destination.Nothing(boolean _) -> "nothing";
      case Destinations.Destination.Astray() -> "astray";
    };
  }

  private Optional<ServedAsset> find(String key) {
    return Optional.ofNullable(files.get(key));
  }

  private static WebUrl url(String path) {
    return WebUrl.parse("https://x.pages.dev" + path);
  }
}
