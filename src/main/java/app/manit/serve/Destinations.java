package app.manit.serve;

import app.manit.site.Content;
import app.manit.site.SiteRules;
import java.util.Optional;

/**
 * Where links of a site end, redirects and clean addresses followed as a browser follows them.
 *
 * <p>It asks what answers a visitor's request ({@link Routes}), so it cannot be of another opinion.
 * The status would not do: without a 404 page a missing file is answered with 200, by the home
 * page.
 */
public final class Destinations {
  /** Browsers give up after about as many. */
  private static final int MAX_HOPS = 20;

  /** What a link leads to. */
  public sealed interface Destination {
    /** A file of the site. */
    record File(Content content) implements Destination {}

    /** Somewhere else, by a redirect rule. */
    record Away() implements Destination {}

    /**
     * No file.
     *
     * @param homePage whether the visitor is shown the home page for it, with status 200
     */
    record Nothing(boolean homePage) implements Destination {}

    /** The visitor is sent on and on, or to what is no address. */
    record Astray() implements Destination {}
  }

  private final Routes routes;

  /** For a site with these files and rules. */
  public Destinations(AssetSource assets, SiteRules rules) {
    this.routes = new Routes(assets, rules);
  }

  /** Where a link to this address of the site ends. */
  public Destination of(WebUrl link) {
    WebUrl at = link;
    for (int hop = 0; hop < MAX_HOPS; hop++) {
      Optional<WebUrl> next;
      switch (way(at)) {
        case Routes.Route.ByRule(int _, String location) -> next = at.resolve(location);
        case Routes.Route.Fault() -> next = Optional.empty();
        case Routes.Route.AtPath(String path, CleanUrls.Outcome outcome) -> {
          switch (outcome) {
            case CleanUrls.Outcome.Serve(ServedAsset asset) -> {
              return new Destination.File(asset.content());
            }
            case CleanUrls.Outcome.NotFound() -> {
              return new Destination.Nothing(routes.insteadOf(path).status() == 200);
            }
            case CleanUrls.Outcome.MoveTo(String location) -> next = at.resolve(location);
          }
        }
      }
      if (next.isEmpty()) {
        return new Destination.Astray();
      }
      if (!next.get().origin().equals(link.origin())) {
        return new Destination.Away();
      }
      at = next.get();
    }
    return new Destination.Astray();
  }

  private Routes.Route way(WebUrl url) {
    try {
      return routes.of(url);
    } catch (TooLongAnswer e) {
      return new Routes.Route.Fault();
    }
  }

  /**
   * How much work it is to follow this link, in characters to be compared: the rules and the links
   * may both be made by somebody who wants it to be much.
   */
  public long work(WebUrl link) {
    return (long) link.path().length() * (1 + routes.weight());
  }
}
