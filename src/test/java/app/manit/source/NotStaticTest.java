package app.manit.source;

import static app.manit.source.Reading.refused;
import static app.manit.source.Reading.write;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;

import app.manit.failure.FailureKind;
import java.io.IOException;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class NotStaticTest {
  @TempDir private Path folder;

  /** Files by name; what is in one follows it in parentheses. */
  private static Map<String, String> files(String list) {
    Map<String, String> files = new LinkedHashMap<>();
    for (String file : list.strip().split(" ")) {
      int content = file.indexOf('(');
      if (content < 0) {
        files.put(file, "");
      } else {
        files.put(
            file.substring(0, content),
            file.substring(content + 1, file.length() - 1).replace('~', ' '));
      }
    }
    return files;
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      value = {
        "Next.js | app/layout.tsx | app/page.tsx app/layout.tsx components/ui/button.tsx"
            + " package.json",
        "Next.js | next.config.ts | next.config.ts package.json pages/index.js",
        "Next.js | app/page.jsx | app/page.jsx",
        "Next.js | src/app/page.tsx | src/app/page.tsx",
        "Next.js | pages/_app.js | pages/_app.js",
        "Next.js | package.json | package.json({\"dependencies\":{\"next\":~\"15\"}}) lib/a.js",
        "Vite | vite.config.js | index.html vite.config.js src/main.js",
        "Vite | /src/main.tsx |"
            + " index.html(<script~type=\"module\"~src=\"/src/main.tsx\"></script>)",
        "Vite | src/main.jsx?v=1 | index.html(<script~src='src/main.jsx?v=1'></script>)"
            + " src/main.jsx",
        "Vite | src/main.js | index.html package.json({\"devDependencies\":{\"vite\":\"^7\"}})"
            + " src/main.js",
        "JavaScript | src/App.tsx | index.html package.json({}) src/App.tsx",
        "React | package.json | public/index.html src/index.js"
            + " package.json({\"dependencies\":{\"react-scripts\":\"5\"}})",
        "React | App.jsx | App.jsx styles.css",
        "Svelte | svelte.config.js | svelte.config.js src/app.html src/routes/+page.svelte",
        "Astro | astro.config.mjs | astro.config.mjs src/pages/index.astro",
        "Astro | src/pages/index.astro | src/pages/index.astro",
        "Vue | src/App.vue | src/App.vue src/main.js",
        "Nuxt | nuxt.config.ts | nuxt.config.ts app.vue",
        "Angular | angular.json | angular.json src/index.html",
        "Gatsby | gatsby-config.js | gatsby-config.js src/pages/index.js",
        "PHP | index.php | index.php style.css",
        "PHP | forms/contact.php | index.html forms/contact.php",
        "ASP.NET | Default.aspx | Default.aspx",
        "Python | manage.py | manage.py templates/index.html",
        "Ruby | Gemfile | Gemfile app/views/a.erb",
        "Jekyll | _config.yml | _config.yml index.md",
        "Hugo | hugo.toml | hugo.toml content/a.md",
        "Node.js | package.json | package.json({\"main\":\"server.js\"}) server.js views/a.ejs",
      })
  void sourceOfAProgram(String program, String path, String list) throws IOException {
    write(folder, files(list));

    assertThat(refused(FailureKind.NOT_STATIC, () -> Reading.site(folder)))
        .contains("(%s)".formatted(program))
        .endsWith("it has %s.".formatted(path));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      value = {
        "index.html package.json({\"name\":\"x\",\"devDependencies\":{\"prettier\":\"3\"}})",
        "index.html package.json({\"scripts\":{\"dev\":\"vite\"}}) assets/index-a1b2.js",
        "index.html package.json({\"devDependencies\":{\"vite\":\"7\"}}) assets/index-a1b2.js",
        "index.html(<script~src=\"src/main.js\"></script>) src/main.js package.json({})",
        "index.html(<script~type=\"text/babel\"~src=\"app.jsx\"></script>) app.jsx",
        "index.html(<script~type=\"module\"~src=\"https://cdn.example/a.ts\"></script>)",
        "index.html(<script~type=\"module\"~src=\"//cdn.example/a.ts\"></script>)",
        "index.html(<script~type=\"module\"~src=\"assets/index.js\"></script>) assets/index.js",
        "index.html app/page.js pages/index.js src/index.js",
        "index.html src/a.ts src/b.scss js/a.js",
        "index.html _next/static/chunks/app/page-1.js 404.html",
        "index.html _astro/a.css favicon.svg",
        "index.html requirements.txt main.py",
        "index.html php.html about-php.txt",
        "index.html tsconfig.json README.md LICENSE",
        "about.html style.css",
        "photo.jpg",
        "docs/index.html docs/app.js",
      })
  void finishedPage(String list) throws IOException {
    write(folder, files(list));

    assertThatCode(() -> Reading.site(folder)).doesNotThrowAnyException();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      value = {
        "{\"files\":{\"app/page.tsx\":\"x\",\"package.json\":\"{}\"}} | app/page.tsx",
        "{\"files\":{\"index.html\":\"<script type=module src=/src/main.tsx></script>\"}} |"
            + " /src/main.tsx",
      })
  void fragmentsToo(String json, String path) {
    assertThat(refused(FailureKind.NOT_STATIC, () -> Reading.fragment(json)))
        .contains("“page.json”", path);
  }

  @ParameterizedTest
  @CsvSource({"index.php, PHP", "page.tsx, React", "App.vue, Vue", "package.json, Node.js"})
  void singleFilesToo(String name, String program) throws IOException {
    Path file = write(folder, Map.of(name, "<!doctype html>")).resolve(name);

    assertThat(refused(FailureKind.NOT_STATIC, () -> Reading.site(file)))
        .contains("“%s”".formatted(name), program);
  }

  /**
   * Half a tag by the ten thousand would take minutes to search if each were searched to the end.
   */
  @ParameterizedTest
  @CsvSource({"<title ", "<script ", "<title>", "<script src="})
  void pagesMadeToBeSlow(String tag) throws IOException {
    write(folder, Map.of("index.html", tag.repeat(30_000)));

    assertThat(Reading.paths(Reading.site(folder))).containsExactly("index.html");
  }
}
