package app.manit.bench.code;

import app.manit.serve.PagesRequest;
import app.manit.serve.PagesResponder;
import app.manit.serve.PagesResponse;
import app.manit.serve.SiteAssets;
import app.manit.serve.WebUrl;
import app.manit.site.Content;
import app.manit.site.ContentTypes;
import app.manit.site.Site;
import app.manit.site.SiteFile;
import app.manit.site.SiteOrigin;
import app.manit.site.SitePath;
import app.manit.site.SiteRules;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.State;

/** Answers of a site of 500 pages with 100 redirects and 100 rules for headers. */
@State(Scope.Benchmark)
public class ServeBenchmark {
  private static final int PAGES = 500;
  private static final int RULES = 100;

  private final Site site = site();
  private final PagesResponder pages = new PagesResponder(new SiteAssets(site), site.rules());
  private final PagesRequest page = get("/page-250");
  private final PagesRequest moved = get("/old-99/part");
  private final PagesRequest missing = get("/nowhere/at/all");

  private static PagesRequest get(String target) {
    return PagesRequest.get(WebUrl.parse("https://page.pages.dev" + target));
  }

  private static Site site() {
    SortedMap<SitePath, SiteFile> files = new TreeMap<>();
    for (int i = 0; i < PAGES; i++) {
      SitePath path = SitePath.of("page-" + i + ".html");
      files.put(path, new SiteFile(path, ContentTypes.of(path), Content.of("<h1>" + i + "</h1>")));
    }
    SiteRules rules =
        new SiteRules(
            IntStream.range(0, RULES)
                .mapToObj("/page-%1$d/*\n  X-Rule: %1$d\n"::formatted)
                .collect(Collectors.joining()),
            IntStream.range(0, RULES)
                .mapToObj("/old-%1$d/* /page-%1$d 301\n"::formatted)
                .collect(Collectors.joining()));
    return new Site("A site", files, rules, SiteOrigin.NONE, List.of());
  }

  /** A page by its address without extension. */
  @Benchmark
  public PagesResponse page() {
    return pages.respond(page);
  }

  /** The last redirect. */
  @Benchmark
  public PagesResponse redirect() {
    return pages.respond(moved);
  }

  /** An address that has nothing. */
  @Benchmark
  public PagesResponse missing() {
    return pages.respond(missing);
  }
}
