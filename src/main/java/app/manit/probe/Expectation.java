package app.manit.probe;

import app.manit.serve.PagesRequest;
import app.manit.serve.PagesResponder;
import app.manit.serve.PagesResponse;
import app.manit.serve.SiteAssets;
import app.manit.serve.WebUrl;
import app.manit.site.Site;
import app.manit.site.SiteFile;
import java.io.IOException;
import java.net.URI;
import java.net.URISyntaxException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/**
 * What Pages should answer to a few requests, by its own serving rules.
 *
 * @param answers by request target, such as {@code /about}
 */
public record Expectation(Map<String, Answer> answers) {
  /** How many requests there are at most. */
  static final int TARGETS = 4;

  private static final long LARGEST_SAMPLE = 1024L * 1024;

  /** Only for the URL parser: rules never depend on it, since rules for other hosts are refused. */
  private static final String ANY_HOST = "https://page.pages.dev";

  /** Copies the map, in order. */
  public Expectation {
    answers = new LinkedHashMap<>(answers);
  }

  /**
   * One answer.
   *
   * @param location where a redirect leads, as it is written in the answer
   * @param body of an answer that is no redirect
   */
  public record Answer(int status, Optional<String> location, Fingerprint body) {
    /** What a record has by itself is made at run time, which would hold up every look. */
    @Override
    public boolean equals(@Nullable Object other) {
      return other instanceof Answer answer
          && status == answer.status
          && location.equals(answer.location)
          && body.equals(answer.body);
    }

    @Override
    public int hashCode() {
      return 31 * (31 * status + location.hashCode()) + body.hashCode();
    }
  }

  /**
   * What a site should answer: its home page and a few of its files. What it has no page for is
   * left out: what a host shows then is its own affair.
   *
   * @param telling files that tell this version from the one before; they are asked for first
   * @throws IOException if a file of the site cannot be read
   */
  public static Expectation of(Site site, Predicate<SiteFile> telling) throws IOException {
    Expectation all = at(site, targets(site, telling));
    Map<String, Answer> pages = new LinkedHashMap<>(all.answers());
    pages.values().removeIf(answer -> answer.status() >= 400);
    return new Expectation(pages);
  }

  /**
   * What a site should answer to these requests, errors too.
   *
   * @throws IOException if a file of the site cannot be read
   */
  public static Expectation at(Site site, Collection<String> targets) throws IOException {
    PagesResponder pages = new PagesResponder(new SiteAssets(site), site.rules());
    Map<String, Answer> answers = new LinkedHashMap<>();
    for (String target : targets) {
      PagesResponse response = pages.respond(PagesRequest.get(WebUrl.parse(ANY_HOST + target)));
      answers.put(
          target,
          new Answer(
              response.status(),
              response.headers().get("location"),
              Fingerprint.of(response.body().open())));
    }
    return new Expectation(answers);
  }

  private static List<String> targets(Site site, Predicate<SiteFile> telling) {
    List<SiteFile> candidates = new ArrayList<>(site.files().values());
    candidates.removeIf(file -> file.size() > LARGEST_SAMPLE);
    candidates.sort(
        (one, other) -> {
          int tellingFirst = Boolean.compare(telling.test(other), telling.test(one));
          return tellingFirst != 0 ? tellingFirst : Long.compare(one.size(), other.size());
        });
    Set<String> targets = new LinkedHashSet<>();
    targets.add("/");
    for (SiteFile file : candidates) {
      if (targets.size() == TARGETS) {
        break;
      }
      targets.add(target(file));
    }
    return List.copyOf(targets);
  }

  /** A page is asked for without its extension, as Pages redirects to that. */
  private static String target(SiteFile file) {
    String path = file.path().manifestKey();
    if (path.endsWith("/index.html")) {
      path = path.substring(0, path.length() - "index.html".length());
    } else if (path.endsWith(".html")) {
      path = path.substring(0, path.length() - ".html".length());
    }
    try {
      return new URI(null, null, path, null).toASCIIString();
    } catch (URISyntaxException e) {
      throw new IllegalStateException("a path of a site is a path of a URI", e);
    }
  }
}
