package app.manit.serve.check;

import app.manit.site.Content;
import app.manit.site.ContentTypes;
import app.manit.site.Site;
import app.manit.site.SiteFile;
import app.manit.site.SiteOrigin;
import app.manit.site.SitePath;
import app.manit.site.SiteRules;
import app.manit.site.SiteWarning;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Sites made of a few texts, and what is found in them, in short. */
final class Sites {
  private final Map<String, String> files = new LinkedHashMap<>();
  private String headers = "";
  private String redirects = "";

  private Sites() {}

  /** A site with this page to begin with. */
  static Sites page(String html) {
    return new Sites().file("index.html", html);
  }

  /** A site of these files, of which none has anything in it. */
  static Sites of(String... paths) {
    return new Sites().with(paths);
  }

  Sites file(String path, String content) {
    files.put(path, content);
    return this;
  }

  Sites with(String... paths) {
    Stream.of(paths).forEach(path -> files.put(path, ""));
    return this;
  }

  Sites redirects(String rules) {
    redirects = rules;
    return this;
  }

  Sites headers(String rules) {
    headers = rules;
    return this;
  }

  Site site() {
    SortedMap<SitePath, SiteFile> all = new TreeMap<>();
    files.forEach(
        (name, content) -> {
          SitePath path = SitePath.of(name);
          all.put(path, new SiteFile(path, ContentTypes.of(path), Content.of(content)));
        });
    return new Site("Ana", all, new SiteRules(headers, redirects), SiteOrigin.NONE, List.of());
  }

  List<SiteWarning> warnings() {
    return SiteCheck.of(site());
  }

  /** In short: {@code broken-link.missing index.html photo.jpg}, with {@code +2} for two others. */
  List<String> found() {
    return warnings().stream().map(Sites::brief).toList();
  }

  /** The same of one kind, without its name. */
  List<String> found(SiteWarning.Kind kind) {
    return warnings().stream()
        .filter(warning -> warning.kind() == kind)
        .map(Sites::brief)
        .map(brief -> brief.substring(kind.code().length()).replaceFirst("^\\.", ""))
        .toList();
  }

  static String brief(SiteWarning warning) {
    return Stream.of(
            Stream.of(
                warning.kind().code() + (warning.reason().isEmpty() ? "" : "." + warning.reason()),
                warning.path()),
            warning.details().stream(),
            Stream.of(warning.others() == 0 ? "" : "+" + warning.others()))
        .flatMap(words -> words)
        .filter(word -> !word.isEmpty())
        .collect(Collectors.joining(" "));
  }
}
