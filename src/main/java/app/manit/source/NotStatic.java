package app.manit.source;

import app.manit.failure.FailureException;
import app.manit.failure.FailureKind;
import app.manit.site.SiteFile;
import app.manit.site.SitePath;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * Tells the source of a program, which has to be built or run, from a finished page.
 *
 * <p>A finished page may carry much that it does not need (a {@code package.json}, a {@code src}
 * folder), so each sign here is one that no finished page has. Weaker signs count only where there
 * is no {@code index.html} at the top. What the files say inside is {@link ProgramEntry}'s.
 */
final class NotStatic {
  /**
   * A kind of program, and the paths that tell it.
   *
   * @param program as the user knows it
   */
  private record Sign(String program, Pattern path) {
    Sign(String program, String regex) {
      this(program, Pattern.compile(regex));
    }
  }

  /**
   * What gave it away.
   *
   * @param path the file, or what a file says
   */
  record Finding(String program, String path) {}

  private static final String INDEX = "index.html";

  /** Settings of builders, and code that a server has to run: telling beside anything. */
  private static final List<Sign> ALWAYS =
      List.of(
          new Sign("Next.js", "next\\.config\\.[cm]?[jt]s"),
          new Sign("Astro", "astro\\.config\\.[cm]?[jt]s"),
          new Sign("Svelte", "svelte\\.config\\.[cm]?[jt]s"),
          new Sign("Nuxt", "nuxt\\.config\\.[cm]?[jt]s"),
          new Sign("Gatsby", "gatsby-config\\.[cm]?[jt]s"),
          new Sign("Angular", "angular\\.json"),
          new Sign("Vite", "vite\\.config\\.[cm]?[jt]s"),
          new Sign("PHP", "(.*/)?[^/]+\\.(php|phtml)"),
          new Sign("Java server", "(.*/)?[^/]+\\.jspx?"),
          new Sign("ASP.NET", "(.*/)?[^/]+\\.(aspx?|cshtml)"));

  private static final List<Sign> WITHOUT_INDEX =
      List.of(
          new Sign("Next.js", "(src/)?app/(.*/)?(page|layout)\\.[jt]sx?"),
          new Sign("Next.js", "(src/)?pages/(index|_app|_document)\\.[jt]sx?"),
          new Sign("Astro", "(.*/)?[^/]+\\.astro"),
          new Sign("Svelte", "(.*/)?[^/]+\\.svelte"),
          new Sign("Vue", "(.*/)?[^/]+\\.vue"),
          new Sign("React", "(.*/)?[^/]+\\.[jt]sx"),
          new Sign("Jekyll", "_config\\.ya?ml"),
          new Sign("Hugo", "(hugo|config)\\.toml"),
          new Sign("Eleventy", "(\\.eleventy|eleventy\\.config)\\.[cm]?js"),
          new Sign("Ruby", "(Gemfile|config\\.ru)"),
          new Sign("Python", "(manage|app|main|wsgi)\\.py"),
          new Sign("Deno", "deno\\.jsonc?"),
          new Sign("Node.js", "package\\.json"));

  private NotStatic() {}

  /**
   * Refuses the source of a program, naming the file that tells.
   *
   * @throws FailureException {@code NOT_STATIC}
   */
  static void check(SourceName source, Map<SitePath, SiteFile> files) {
    List<String> paths = files.keySet().stream().map(SitePath::value).toList();
    ProgramEntry entry = new ProgramEntry(files);
    bySign(ALWAYS, paths)
        .or(
            () ->
                paths.contains(INDEX)
                    ? entry.byEntryFile().or(entry::byScriptTag)
                    : entry.byBundler().or(() -> bySign(WITHOUT_INDEX, paths)))
        .ifPresent(finding -> refuse(source, finding));
  }

  /**
   * Refuses a single file that only a program can do something with, by its name.
   *
   * @throws FailureException {@code NOT_STATIC}
   */
  static void checkName(SourceName source, String fileName) {
    List<String> path = List.of(fileName);
    bySign(ALWAYS, path)
        .or(() -> bySign(WITHOUT_INDEX, path))
        .ifPresent(finding -> refuse(source, finding));
  }

  private static void refuse(SourceName source, Finding finding) {
    throw FailureException.of(
        FailureKind.NOT_STATIC, source.shown(), finding.program(), Shown.text(finding.path()));
  }

  private static Optional<Finding> bySign(List<Sign> signs, List<String> paths) {
    return signs.stream()
        .flatMap(
            sign ->
                paths.stream()
                    .filter(sign.path().asMatchPredicate())
                    .map(path -> new Finding(sign.program(), path)))
        .findFirst();
  }
}
