package app.manit.source;

import static app.manit.source.Reading.content;
import static app.manit.source.Reading.fragment;
import static app.manit.source.Reading.paths;
import static app.manit.source.Reading.warnings;
import static org.assertj.core.api.Assertions.assertThat;

import app.manit.site.Site;
import app.manit.site.SitePath;
import java.io.IOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Fragments in every form that they are met in. */
class FragmentTest {
  private static final String PAGE = "<!DOCTYPE html><h1>hi</h1>";

  @Test
  void databaseRow() {
    Site site =
        fragment(
            """
            {"id": "8f3b-1", "messageId": "m", "sandboxUrl": "https://3000-abc.e2b.app",
             "title": "Minimalist Links", "files": {"index.html": "%s", "style.css": "b{}"},
             "createdAt": "2025-08-11T10:00:00.000Z", "updatedAt": "2025-08-11T10:00:00.000Z",
             "deploymentUrl": "https://old.pages.dev", "deploymentError": null,
             "deploymentStatus": "DEPLOYED", "meta": {"deep": [1, {"files": 2}, true]}}
            """
                .formatted(PAGE));

    assertThat(site.title()).isEqualTo("Minimalist Links");
    assertThat(paths(site)).containsExactly("index.html", "style.css");
    assertThat(content(site, "index.html")).isEqualTo(PAGE);
    assertThat(site.files().get(SitePath.of("style.css")).contentType()).isEqualTo("text/css");
    assertThat(site.origin().fragmentId()).contains("8f3b-1");
    assertThat(site.origin().sandboxUrl()).contains(URI.create("https://3000-abc.e2b.app"));
    assertThat(site.origin().knownUrl()).contains(URI.create("https://old.pages.dev"));
    assertThat(site.warnings()).isEmpty();
  }

  @Test
  void returnValueOfTheGenerator() {
    Site site =
        fragment(
            """
            {"url": "http://3000-abc.e2b.dev", "title": "Fragment", "summary": "done",
             "files": {"index.html": "x"}}
            """);

    assertThat(site.title()).isEqualTo("Fragment");
    assertThat(site.origin().sandboxUrl()).contains(URI.create("http://3000-abc.e2b.dev"));
    assertThat(site.origin().fragmentId()).isEmpty();
  }

  @Test
  void filesAsArray() {
    Site site =
        fragment(
            """
            {"files": [{"path": "index.html", "content": "x"},
                       {"content": "AAEC", "encoding": "base64", "path": "img/a.bin"}]}
            """);

    assertThat(paths(site)).containsExactly("img/a.bin", "index.html");
    assertThat(content(site, "img/a.bin")).isEqualTo("\0\1\2");
  }

  @Test
  void filesBeforeTheirTitleAndTitleMissing() {
    assertThat(fragment("{\"files\":{\"index.html\":\"\"},\"title\":\"Late\"}").title())
        .isEqualTo("Late");
    assertThat(fragment("{\"files\":{\"index.html\":\"<title>No</title>\"}}").title())
        .isEqualTo("page");
  }

  @ParameterizedTest
  @ValueSource(strings = {"null", "42", "\"\"", "\" \\n\\t \"", "\"\\u200b\"", "{\"a\":1}", "[]"})
  void titleThatIsNoneIsTheFileName(String title) {
    assertThat(fragment("{\"title\":%s,\"files\":{\"index.html\":\"\"}}".formatted(title)).title())
        .isEqualTo("page");
  }

  @Test
  void titlesStayInTheirScriptAndOnOneLine() {
    assertThat(
            fragment("{\"title\":\" ลิงก์ของ\\n ฉัน 🌸\",\"files\":{\"index.html\":\"\"}}").title())
        .isEqualTo("ลิงก์ของ ฉัน 🌸");
  }

  @ParameterizedTest
  @CsvSource({
    "/home/user/index.html, index.html",
    "/home/user/img/a.png, img/a.png",
    "/home/user//a.png, a.png",
    "/workspace/a.png, a.png",
    "./a.png, a.png",
    "././a.png, a.png",
    "img/./a.png, img/a.png",
    "img//a.png, img/a.png",
    "img\\\\a.png, img/a.png",
    ".\\\\img\\\\a.png, img/a.png",
    "\\\\home\\\\user\\\\a.png, a.png",
    "/home/user/public/a.png, public/a.png",
    ".well-known/a, .well-known/a",
    "..a.js, ..a.js",
    "ก/รูป 🌸.png, ก/รูป 🌸.png",
    "صورة.png, صورة.png",
  })
  void pathsAreFromTheTopOfThePage(String given, String expected) {
    Site site = fragment("{\"files\":{\"%s\":\"x\"}}".formatted(given));

    assertThat(paths(site)).containsExactly(expected);
  }

  @Test
  void aSlashMeansTheTopWhereIndexHtmlHasOne() {
    Site site =
        fragment("{\"files\":{\"/index.html\":\"x\",\"/css/a.css\":\"\",\"readme.md\":\"\"}}");

    assertThat(paths(site)).containsExactly("css/a.css", "index.html", "readme.md");
  }

  @Test
  void publicIsTheTopWhenIndexHtmlIsOnlyThere() {
    Site site =
        fragment(
            """
            {"files":{"/home/user/public/index.html":"x","public/img/a.png":"","notes.md":""}}
            """);

    assertThat(paths(site)).containsExactly("img/a.png", "index.html", "notes.md");
    assertThat(site.warnings()).isEmpty();
  }

  @Test
  void publicIsAFolderWhenIndexHtmlIsAtTheTop() {
    Site site = fragment("{\"files\":{\"index.html\":\"x\",\"public/index.html\":\"\"}}");

    assertThat(paths(site)).containsExactly("index.html", "public/index.html");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "{\"encoding\":\"base64\",\"content\":\"aMOp\"} | hé",
        "{\"content\":\"aMOp\",\"encoding\":\"BASE64\"} | hé",
        "{\"encoding\":\"base64\",\"content\":\" aM\\nOp\\r\\n\"} | hé",
        "{\"encoding\":\"base64\",\"content\":\"aMOpIQ==\"} | hé!",
        "{\"encoding\":\"utf-8\",\"content\":\"hé\"} | hé",
        "{\"encoding\":null,\"content\":\"hé\"} | hé",
        "{\"content\":\"hé\",\"mode\":420} | hé",
      })
  void contentsThatSayTheirEncoding(String entry, String expected) {
    assertThat(content(fragment("{\"files\":{\"index.html\":%s}}".formatted(entry)), "index.html"))
        .isEqualTo(expected);
  }

  @Test
  void halfASurrogatePairIsShownAsBrowsersShowIt() {
    assertThat(content(fragment("{\"files\":{\"index.html\":\"a\\ud83db\"}}"), "index.html"))
        .isEqualTo("a\uFFFDb");
  }

  @Test
  void listOfFragments() {
    List<Source> sources =
        Reading.READER.readText(
            """
            [{"title":"One","files":{"index.html":"1"}}, {"files":{"index.html":"2"}},
             {"id":"c","title":"Three","files":[{"path":"index.html","content":"3"}]}]
            """,
            "pages.json");

    assertThat(sources).extracting(Source::index).containsExactly(0, 1, 2);
    assertThat(sources)
        .extracting(source -> source.site().title())
        .containsExactly("One", "pages 2", "Three");
    assertThat(sources)
        .extracting(source -> content(source.site(), "index.html"))
        .containsExactly("1", "2", "3");
  }

  @Test
  void byteOrderMarkIsNoPartOfTheText(@TempDir Path folder) throws IOException {
    Path file = folder.resolve("mit BOM.json");
    Files.writeString(file, "\uFEFF{\"files\":{\"index.html\":\"é\"}}", StandardCharsets.UTF_8);

    Site site = Reading.site(file);

    assertThat(site.title()).isEqualTo("mit BOM");
    assertThat(content(site, "index.html")).isEqualTo("é");
  }

  @Test
  void addressesThatABrowserCannotOpenAreNone() {
    for (String url :
        List.of("javascript:alert(1)", "not a url", "", "file:///etc", "https:///x")) {
      assertThat(
              fragment(
                      "{\"sandboxUrl\":\"%s\",\"deploymentUrl\":7,\"files\":{\"index.html\":\"\"}}"
                          .formatted(url))
                  .origin())
          .isEqualTo(app.manit.site.SiteOrigin.NONE);
    }
  }

  @Test
  void ruleFilesAreRulesAndSecretsAreLeftOut() {
    Site site =
        fragment(
            """
            {"files":{"index.html":"","_headers":"/*\\n  A: b","_redirects":"/a /b",
             "sub/_headers":"x",".env":"KEY=1","node_modules/a/b.js":"",".DS_Store":""}}
            """);

    assertThat(paths(site)).containsExactly("index.html", "sub/_headers");
    assertThat(site.rules().headers()).isEqualTo("/*\n  A: b");
    assertThat(site.rules().redirects()).isEqualTo("/a /b");
    assertThat(warnings(site))
        .containsExactly("secret-left-out .env", "ignored-left-out node_modules/a/b.js");
  }

  @Test
  void namesThatVisitorsMayStumbleOver() {
    Site site =
        fragment(
            """
            {"files":{"About.html":"","about.html":"","été.html":"","a b.html":"","100%.html":"",
             "q?.html":"","a b.png":"","cafe\\u0301.png":""}}
            """);

    assertThat(warnings(site))
        .containsExactlyInAnyOrder(
            "no-index.choose",
            "same-but-for-case about.html About.html",
            "awkward-page-name été.html",
            "awkward-page-name a b.html",
            "awkward-page-name 100%.html",
            "awkward-page-name q?.html",
            "unicode-form-changed café.png");
    assertThat(paths(site)).contains("café.png");
  }
}
