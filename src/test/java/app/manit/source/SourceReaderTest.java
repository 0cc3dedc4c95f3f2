package app.manit.source;

import static app.manit.source.Reading.READER;
import static app.manit.source.Reading.content;
import static app.manit.source.Reading.paths;
import static app.manit.source.Reading.refused;
import static app.manit.source.Reading.site;
import static org.assertj.core.api.Assertions.assertThat;

import app.manit.failure.FailureKind;
import app.manit.site.Site;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What was dropped is known by its ending, or else by how it begins. */
class SourceReaderTest {
  private static final String FRAGMENT = "{\"files\":{\"index.html\":\"hi\"}}";

  @TempDir private Path temp;

  private Path file(String name, String content) throws IOException {
    return Files.writeString(temp.resolve(name), content);
  }

  @ParameterizedTest
  @ValueSource(strings = {"page.html", "page.htm", "PAGE.HTML", "ünï page.html"})
  void aSinglePageBecomesIndexHtml(String name) throws IOException {
    Path page = file(name, "<title>Hello</title><p>");

    Site site = site(page);

    assertThat(paths(site)).containsExactly("index.html");
    assertThat(content(site, "index.html")).isEqualTo("<title>Hello</title><p>");
    assertThat(site.title()).isEqualTo("Hello");
    assertThat(site.warnings()).isEmpty();
    assertThat(READER.read(page).getFirst().path()).contains(page.toRealPath());
  }

  @Test
  void aSinglePageWithoutATitleIsCalledAsItsFile() throws IOException {
    assertThat(site(file("my links.html", "<p>")).title()).isEqualTo("my links");
  }

  @ParameterizedTest
  @CsvSource({"page.json, page", "page.fragment.json, page", "a.b.json, a.b", ".json, .json"})
  void aFragmentWithoutATitleIsCalledAsItsFile(String name, String title) throws IOException {
    assertThat(site(file(name, FRAGMENT)).title()).isEqualTo(title);
  }

  @ParameterizedTest
  @ValueSource(strings = {"page.json", "PAGE.JSON", "page.txt", "page", "page.json.download"})
  void aFragmentByAnyName(String name) throws IOException {
    assertThat(content(site(file(name, "\uFEFF \n" + FRAGMENT)), "index.html")).isEqualTo("hi");
  }

  @Test
  void aPageByAnyName() throws IOException {
    assertThat(content(site(file("page.txt", "\n<!DOCTYPE HTML>x")), "index.html"))
        .isEqualTo("\n<!DOCTYPE HTML>x");
  }

  @ParameterizedTest
  @CsvSource({"notes.txt, hello", "photo.jpg, JFIF", "empty, ''", "page.xml, <?xml?>"})
  void whatIsNoPage(String name, String content) throws IOException {
    Path path = file(name, content);

    assertThat(refused(FailureKind.SOURCE_TYPE_UNKNOWN, () -> site(path)))
        .contains("“%s”".formatted(name));
  }

  @Test
  void whatIsNotThere() {
    Path path = temp.resolve("gone.json");

    assertThat(refused(FailureKind.SOURCE_MISSING, () -> site(path))).contains(path.toString());
  }

  @Test
  @EnabledOnOs(OS.LINUX)
  void whatIsNoFile() {
    refused(FailureKind.SOURCE_TYPE_UNKNOWN, () -> site(Path.of("/dev/zero")));
  }

  @Test
  void pastedText() {
    Source source = READER.readText(FRAGMENT, "Pasted page").getFirst();

    assertThat(source.path()).isEmpty();
    assertThat(source.site().title()).isEqualTo("Pasted page");
    assertThat(refused(FailureKind.CUT_JSON, () -> READER.readText("{", "Pasted page")))
        .startsWith("“Pasted page” is cut off");
    assertThat(paths(READER.readText("<!doctype html><p>", "Pasted page").getFirst().site()))
        .containsExactly("index.html");
  }
}
