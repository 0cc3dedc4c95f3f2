package app.manit.serve;

import static org.assertj.core.api.Assertions.assertThat;

import app.manit.site.Content;
import app.manit.site.Site;
import app.manit.site.SiteFile;
import app.manit.site.SiteOrigin;
import app.manit.site.SitePath;
import app.manit.site.SiteRules;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.concurrent.TimeUnit;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * Rules, addresses and markup by which a page tries to keep its creator's computer busy, or to fill
 * its memory. What is tried here took from minutes to for ever, or ended the process.
 */
@Timeout(value = 20, unit = TimeUnit.SECONDS)
class HostileRulesTest {
  private static final Pattern HOLE = Pattern.compile("\\*|:[a-c]");

  private static PagesResponse get(String headers, String redirects, String target) {
    SitePath index = SitePath.of("index.html");
    Site site =
        new Site(
            "Ann",
            new TreeMap<>(Map.of(index, new SiteFile(index, "text/html", Content.of("hi")))),
            new SiteRules(headers, redirects),
            SiteOrigin.NONE,
            List.of());
    return new PagesResponder(new SiteAssets(site), site.rules())
        .respond(PagesRequest.get(WebUrl.parse("http://ann.localhost" + target)));
  }

  private static String placeholders(int count) {
    return IntStream.range(0, count)
        .mapToObj(i -> ":" + (char) ('a' + i / 26) + (char) ('a' + i % 26))
        .collect(Collectors.joining());
  }

  @ParameterizedTest
  @ValueSource(ints = {2, 3, 30, 600})
  void placeholdersSideBySideDoNotTryEveryWayOfSharingAPath(int count) {
    String rule = "/" + placeholders(count) + "!";

    assertThat(get("", rule + " /x", "/" + "y".repeat(5_000)).status()).isEqualTo(200);
    assertThat(get("", rule + " /x", "/" + "y".repeat(5_000) + "!").status()).isEqualTo(302);
    assertThat(get(rule + "\n  A: b", "", "/" + "y".repeat(5_000) + "!").headers().get("a"))
        .contains("b");
  }

  /** The rule is the one of regular expressions, which Pages uses. */
  @ParameterizedTest
  @ValueSource(
      strings = {
        "/*",
        "/:a",
        "/:a:b",
        "/:a:b:c",
        "/:a-:b",
        "/x*y",
        "/*/:a",
        "/:a/*",
        "/:a/b/:c",
        "/*b/:a",
        "/b*b"
      })
  void whatStandsInTheHolesIsWhatARegularExpressionFinds(String rule) {
    StringBuilder regex = new StringBuilder();
    Matcher hole = HOLE.matcher(rule);
    int from = 0;
    while (hole.find()) {
      regex.append(Pattern.quote(rule.substring(from, hole.start())));
      regex.append(hole.group().equals("*") ? "(.*)" : "([^/]+)");
      from = hole.end();
    }
    Pattern expression = Pattern.compile(regex + Pattern.quote(rule.substring(from)));
    for (String path : paths()) {
      Matcher expected = expression.matcher(path);
      Optional<Map<String, String>> found =
          RulePattern.compile(rule).orElseThrow().match(WebUrl.parse("http://x" + path));

      assertThat(found.isPresent()).as(rule + " on " + path).isEqualTo(expected.matches());
      if (found.isPresent()) {
        assertThat(found.get().values())
            .as(rule + " on " + path)
            .containsExactlyElementsOf(
                IntStream.rangeClosed(1, expected.groupCount()).mapToObj(expected::group).toList());
      }
    }
  }

  /** All paths of up to five of these letters. */
  private static List<String> paths() {
    Set<String> paths = new LinkedHashSet<>(List.of("/x"));
    for (int i = 0; i < 5; i++) {
      for (String path : List.copyOf(paths)) {
        Stream.of("b", "/", "-", "y").map(path::concat).forEach(paths::add);
      }
    }
    return List.copyOf(paths);
  }

  @Test
  void aShortRuleDoesNotMakeGigabytesOfALongAddress() {
    String to = "/t?" + ":splat".repeat(300);

    assertThat(get("", "/d/* " + to, "/d/" + "y".repeat(5_000))).isEqualTo(fault());
    assertThat(get("", "/d/* " + to, "/d/" + "$'".repeat(7_000))).isEqualTo(fault());
    assertThat(get("", "/d/* " + to, "/d/" + ":splat".repeat(2_000))).isEqualTo(fault());
    assertThat(get("/*\n  A: " + ":splat".repeat(300), "", "/" + "y".repeat(5_000)))
        .isEqualTo(fault());
  }

  private static PagesResponse fault() {
    return PagesResponse.STORAGE_FAILURE;
  }

  @Test
  void moreFieldsThanCanBeSentAreAFault() {
    String block =
        IntStream.range(0, 400)
            .mapToObj(i -> "  x-%d: %s".formatted(i, "y".repeat(300)))
            .collect(Collectors.joining("\n", "\n", "\n"));

    assertThat(get("/*" + block, "", "/").headers().get("x-399")).isPresent();
    assertThat(get("/*" + block + "/:a" + block + "/x*" + block, "", "/x")).isEqualTo(fault());
  }

  @ParameterizedTest
  @ValueSource(strings = {"a%sb", "/* /x%s301", "https://%s", "/:a%s", "/a /b #%s"})
  void aRuleFileFullOfNonsenseIsReadAtOnce(String form) {
    for (String filling :
        List.of(" ", "\u00a0", "x", "\t ", "a\n", "\n", "a:b\n", "/a\n", "! a\n")) {
      int length = filling.endsWith("\n") ? 20_000 : 200_000;
      String text = form.formatted(filling.repeat(length / filling.length()));

      assertThat(RuleWarnings.of(new SiteRules(text, text))).hasSizeLessThanOrEqualTo(2 * 1_001);
    }
  }

  @Test
  void aHeaderThatIsSaidVeryOftenIsCut() {
    HeadersFile file = HeadersFile.parse("/*\n" + "a:b\n".repeat(200_000));

    assertThat(file.rules().getFirst().set().get("a")).hasSizeLessThan(4 * 65 * 1024);
    assertThat(file.problems()).hasSize(1_001);
  }

  @Test
  void manySlashesBeforeAnIndexDoNotTakeTheStack() {
    assertThat(get("", "", "/".repeat(15_000) + "index").headers().get("location")).contains("/");
    assertThat(get("", "", "/" + "%2f".repeat(5_000) + "index").headers().get("location"))
        .contains("/");
  }

  /** The largest that is read at all; markup that keeps a parser busiest. */
  @ParameterizedTest
  @ValueSource(strings = {"<noscript>", "<b><p>", "<link rel=preload href=a>"})
  void aPageIsReadForItsHintsHoweverItIsMade(String tag) {
    String page = "<body>" + tag.repeat(PageMarkup.LARGEST / tag.length() - 1) + "</body>";
    EdgeFixture edge =
        new EdgeFixture()
            .deploy(
                PagesFixture.of().with("/index.html", page),
                Optional.of(new AnalyticsBeacon("0a1b")));
    assertThat(edge.get("/").status()).isEqualTo(200);
    assertThat(edge.get("/").status()).isEqualTo(200);
  }
}
