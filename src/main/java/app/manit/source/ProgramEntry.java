package app.manit.source;

import app.manit.site.SiteFile;
import app.manit.site.SitePath;
import app.manit.source.NotStatic.Finding;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Looks for where a program begins: the tool that {@code package.json} names, the file that such
 * tools start from, a script that no browser runs. Names inside the files are matched, not parsed:
 * a finding only decides which sentence is said.
 */
final class ProgramEntry {
  private static final String PACKAGE = "package.json";

  private static final Map<String, String> BUNDLERS =
      Map.ofEntries(
          Map.entry("next", "Next.js"),
          Map.entry("astro", "Astro"),
          Map.entry("nuxt", "Nuxt"),
          Map.entry("@sveltejs/kit", "Svelte"),
          Map.entry("@angular/cli", "Angular"),
          Map.entry("@vue/cli-service", "Vue"),
          Map.entry("react-scripts", "React"),
          Map.entry("vite", "Vite"),
          Map.entry("webpack", "Webpack"),
          Map.entry("parcel", "Parcel"),
          Map.entry("rollup", "Rollup"),
          Map.entry("esbuild", "esbuild"));

  private static final Pattern DEPENDENCY = Pattern.compile("\"([@a-z][a-z/-]*)\"\\s*:\\s*\"");

  private static final Predicate<String> ENTRY_FILE =
      Pattern.compile("src/(main|index|app|App)\\.(js|mjs|jsx|ts|tsx|vue|svelte)")
          .asMatchPredicate();
  private static final Predicate<String> NEEDS_BUILDING =
      Pattern.compile(".*\\.(jsx|ts|tsx|mts|vue|svelte)([?#].*)?").asMatchPredicate();
  private static final Predicate<String> ELSEWHERE =
      Pattern.compile("(?i)([a-z][a-z0-9+.-]*:|//).*").asMatchPredicate();

  private static final Pattern SCRIPT_TAG = Pattern.compile("(?i)<script\\b([^<>]{0,2000}+)>");
  private static final Pattern SRC = attribute("src");
  private static final Pattern TYPE = attribute("type");

  private final Map<SitePath, SiteFile> files;

  ProgramEntry(Map<SitePath, SiteFile> files) {
    this.files = files;
  }

  /** A tool named in {@code package.json}. */
  Optional<Finding> byBundler() {
    return DEPENDENCY
        .matcher(PageText.of(files, PACKAGE))
        .results()
        .flatMap(dependency -> Optional.ofNullable(BUNDLERS.get(dependency.group(1))).stream())
        .findFirst()
        .map(program -> new Finding(program, PACKAGE));
  }

  /**
   * The file that such tools start from, beside a {@code package.json}; one of plain JavaScript
   * tells only together with the tool's name, because a browser could run it as it is.
   */
  Optional<Finding> byEntryFile() {
    if (!files.containsKey(SitePath.of(PACKAGE))) {
      return Optional.empty();
    }
    Optional<String> program = byBundler().map(Finding::program);
    return files.keySet().stream()
        .map(SitePath::value)
        .filter(ENTRY_FILE)
        .filter(path -> program.isPresent() || NEEDS_BUILDING.test(path))
        .findFirst()
        .map(path -> new Finding(program.orElse("JavaScript"), path));
  }

  /** A script of {@code index.html} in a language that browsers do not run. */
  Optional<Finding> byScriptTag() {
    return SCRIPT_TAG
        .matcher(PageText.of(files, "index.html"))
        .results()
        .map(tag -> tag.group(1))
        .filter(attributes -> value(TYPE, attributes).map("module"::equals).orElse(true))
        .flatMap(attributes -> value(SRC, attributes).stream())
        .filter(src -> NEEDS_BUILDING.test(src) && !ELSEWHERE.test(src))
        .findFirst()
        .map(src -> new Finding(byBundler().map(Finding::program).orElse("Vite"), src));
  }

  private static Pattern attribute(String name) {
    return Pattern.compile("(?i)\\b" + name + "\\s*=\\s*[\"']?([^\"'\\s>]+)");
  }

  private static Optional<String> value(Pattern attribute, String attributes) {
    Matcher matcher = attribute.matcher(attributes);
    return matcher.find() ? Optional.of(matcher.group(1)) : Optional.empty();
  }
}
