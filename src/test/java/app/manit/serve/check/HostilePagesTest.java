package app.manit.serve.check;

import static org.assertj.core.api.Assertions.assertThat;

import app.manit.site.Content;
import app.manit.site.Site;
import app.manit.site.SiteFile;
import app.manit.site.SiteOrigin;
import app.manit.site.SitePath;
import app.manit.site.SiteRules;
import app.manit.site.SiteWarning;
import app.manit.site.WarningText;
import com.sun.management.ThreadMXBean;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.lang.management.ManagementFactory;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Pages that want the time or the memory of whoever looks them through. */
@Timeout(value = 30, unit = TimeUnit.SECONDS)
class HostilePagesTest {
  private static final ThreadMXBean COUNTER = (ThreadMXBean) ManagementFactory.getThreadMXBean();
  private static final int MIB = 1024 * 1024;

  /** More than a browser takes well; each of these is quadratic in some reader of HTML. */
  @ParameterizedTest
  @ValueSource(
      strings = {
        "<a href=%d>",
        "<b>",
        "<div>",
        "<table><tr><td>",
        "<i><table><b>",
        "<p><b>",
        "<template>",
        "<form><div></form>",
        "<svg><a href=%d>",
        "<select><option>",
        "<a x%d=1 ",
        "<!--",
        "<style>",
        "<base href=/%d>",
        "<noscript><p>",
        "<font><div>",
        "<title>",
        "<script>",
        "&amp",
        "<",
        "<meta http-equiv=refresh content='",
        "<img srcset='",
        "<img src='",
        "<p style='",
      })
  void markupByTheMegabyte(String piece) {
    assertThat(Sites.page(repeated(piece, MIB)).warnings()).hasSizeLessThan(200);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        " ", "\n", "{", "{{", "../", "a/../", "a.", "a@", "%2e/", "\\", "//", ":", ",", "url(", ";"
      })
  void aLinkByTheMegabyte(String piece) {
    String text = piece.repeat(MIB / piece.length());

    for (String link : List.of(text, text.substring(0, 1_900), "x" + text + "x")) {
      assertThat(
              Sites.page(
                      "<a href='%s'></a><img srcset='%s'><form action='%s' method=post></form>"
                              .formatted(link, link, link)
                          + "<base href='%s'><a href=a></a><p style='background:%s'>"
                              .formatted(link, link)
                          + "<meta http-equiv=refresh content='0;%s'>".formatted(link))
                  .warnings())
          .hasSizeLessThan(200);
    }
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "url(",
        "/*",
        "'",
        "@import '",
        "@font-face{src:url(a)",
        "}",
        "\\",
        "url(a%d)",
        "@import 'a';"
      })
  void styleByTheMegabyte(String piece) {
    Sites site = Sites.page("<link rel=stylesheet href=a.css>").file("a.css", repeated(piece, MIB));

    assertThat(site.warnings()).hasSizeLessThan(200);
  }

  @ParameterizedTest
  @ValueSource(strings = {"import ", "import {\n", "import a from\n", "\nimport", " ", "import x,"})
  void scriptByTheMegabyte(String piece) {
    String script = repeated(piece, MIB);
    Sites site =
        Sites.page("<script type=module src=a.js></script><script type=module>" + script)
            .file("a.js", script);

    assertThat(site.warnings()).hasSizeLessThan(200);
  }

  /** A rule with hundreds of gaps is much work for each link. */
  @Test
  void rulesThatAreMuchWorkForEachLinkAreAskedForSomeOnly() {
    String gaps =
        IntStream.range(0, 400)
            .mapToObj(i -> ":" + (char) ('a' + i / 26) + (char) ('a' + i % 26))
            .collect(Collectors.joining());
    String rules =
        IntStream.range(0, 100)
            .mapToObj(i -> "/%s%d! /x\n".formatted(gaps, i))
            .collect(Collectors.joining());
    String path = "y".repeat(1_500);
    String links =
        IntStream.range(0, 2_000)
            .mapToObj(i -> "<a href=/%s%d>".formatted(path, i))
            .collect(Collectors.joining());

    assertThat(Sites.page(links).redirects(rules).found()).last().isEqualTo("checked-in-part");
  }

  @Test
  void aPageOfTwentyFiveMegabytesIsLookedAtInPart() {
    String filling = "<p>" + "x".repeat(1_000);
    Sites site =
        Sites.page("<a href=first>" + repeated(filling, 25 * MIB) + "<a href=last>")
            .with("404.html");

    assertThat(site.found())
        .containsExactly("broken-link.missing index.html first", "checked-in-part");
  }

  @Test
  void aPictureWithinThePageDoesNotCount() {
    String picture = "<img src='data:image/png;base64," + "A".repeat(3 * MIB) + "'>";

    assertThat(Sites.page(picture + "<a href=last>").with("404.html").found())
        .containsExactly("broken-link.missing index.html last");
  }

  @Test
  void ofTwentyThousandPagesTheFirstAreLookedAt() {
    AtomicInteger opened = new AtomicInteger();
    TreeMap<SitePath, SiteFile> files = new TreeMap<>();
    for (int i = 0; i < 20_000; i++) {
      SitePath path = SitePath.of("p/%05d.html".formatted(i));
      files.put(
          path, new SiteFile(path, "text/html", new Counted("<a href=no%d>".formatted(i), opened)));
    }
    SitePath index = SitePath.of("index.html");
    files.put(index, new SiteFile(index, "text/html", Content.of("<a href=home>")));
    Site site = new Site("Ana", files, SiteRules.NONE, SiteOrigin.NONE, List.of());

    List<SiteWarning> warnings = SiteCheck.of(site);

    assertThat(opened.get()).isLessThan(500);
    assertThat(Sites.brief(warnings.getFirst())).isEqualTo("broken-link.missing index.html home");
    assertThat(warnings).hasSize(50 + 3);
    assertThat(Sites.brief(warnings.get(50))).isEqualTo("broken-link.more +450");
    assertThat(warnings.getLast().kind()).isEqualTo(SiteWarning.Kind.CHECKED_IN_PART);
  }

  @Test
  void aHundredThousandBrokenLinksTakeLittleRoom() {
    Sites site = Sites.page("");
    for (int page = 0; page < 10; page++) {
      int first = page * 10_000;
      site.file(
          page + ".html",
          IntStream.range(first, first + 10_000)
              .mapToObj(i -> "<a href=/nowhere/%d/%s>".formatted(i, "x".repeat(40)))
              .collect(Collectors.joining()));
    }
    Site whole = site.site();

    long before = COUNTER.getCurrentThreadAllocatedBytes();
    List<SiteWarning> warnings = SiteCheck.of(whole);

    assertThat(COUNTER.getCurrentThreadAllocatedBytes() - before).isLessThan(1_500L * MIB);
    assertThat(Sites.brief(warnings.get(50))).isEqualTo("broken-link.more +99950");
  }

  /** The pieces that markup, styles, links and rules are made of, in any order. */
  private static final List<String> PIECES =
      List.of(
          "<a ",
          "<img ",
          "<base ",
          "<form ",
          "<input ",
          "<script ",
          "<style>",
          "<link rel=stylesheet ",
          "<svg>",
          "<template>",
          "<table>",
          "</",
          ">",
          "/>",
          "<!--",
          "-->",
          "href=",
          "src=",
          "srcset=",
          "action=",
          "style=",
          "type=module ",
          "method=post ",
          "content='0;url=",
          "http-equiv=refresh ",
          "'",
          "\"",
          "url(",
          ")",
          "@import ",
          "@font-face{",
          "}",
          "/*",
          "*/",
          "\\",
          ":",
          "//",
          "/",
          "..",
          "./",
          "?",
          "#",
          "%",
          "%20",
          "%zz",
          ",",
          " ",
          "\n",
          "\u0000",
          "\ud83d",
          "é",
          "\u202e",
          "a.html",
          "b.css",
          "C:\\",
          "file:",
          "http://localhost",
          "https://[",
          "xn--",
          "{{",
          "}}",
          "import x from ",
          "* ",
          ":splat",
          "/a /b 301\n",
          "&quot;",
          "&#x0;");

  @Test
  void whateverAPageSaysItIsLookedThrough() {
    Random random = new Random(20_260_512);
    for (int round = 0; round < 500; round++) {
      Sites site =
          Sites.page(words(random))
              .file("a.html", words(random))
              .file("b.css", words(random))
              .redirects(words(random))
              .headers(words(random));

      assertThat(site.warnings())
          .as("round " + round)
          .noneMatch(warning -> warning.kind() == SiteWarning.Kind.CHECKED_IN_PART)
          .allSatisfy(warning -> assertThat(WarningText.english(warning)).isNotBlank());
    }
  }

  private static String words(Random random) {
    return IntStream.range(0, random.nextInt(60))
        .mapToObj(i -> PIECES.get(random.nextInt(PIECES.size())))
        .collect(Collectors.joining());
  }

  @Test
  void aFaultOfOursIsNoReasonNotToPublish() {
    SitePath index = SitePath.of("index.html");
    Content faulty =
        new Content() {
          @Override
          public long size() {
            return 1;
          }

          @Override
          public InputStream open() {
            throw new IllegalStateException("a bug");
          }
        };
    TreeMap<SitePath, SiteFile> files =
        new TreeMap<>(Map.of(index, new SiteFile(index, "text/html", faulty)));
    Site site = new Site("Ana", files, new SiteRules("X: 1", ""), SiteOrigin.NONE, List.of());

    assertThat(SiteCheck.of(site))
        .extracting(SiteWarning::kind)
        .containsExactly(SiteWarning.Kind.RULE_IGNORED, SiteWarning.Kind.CHECKED_IN_PART);
  }

  private static String repeated(String piece, int length) {
    StringBuilder text = new StringBuilder(length + 100);
    for (int i = 0; text.length() < length; i++) {
      text.append(piece.replace("%d", Integer.toString(i)));
    }
    return text.toString();
  }

  /** Tells how often it is opened. */
  private record Counted(String text, AtomicInteger opened) implements Content {
    @Override
    public long size() {
      return text.length();
    }

    @Override
    public InputStream open() throws IOException {
      opened.incrementAndGet();
      return new ByteArrayInputStream(text.getBytes(StandardCharsets.UTF_8));
    }
  }
}
