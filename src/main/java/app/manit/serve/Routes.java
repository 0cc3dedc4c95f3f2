package app.manit.serve;

import app.manit.site.SiteRules;
import java.util.Optional;

/**
 * Which way a site sends a request, before its method and the rules for header fields matter: by a
 * redirect rule, to a file or a cleaner address, or nowhere.
 */
final class Routes {

  /** One of these ways. */
  sealed interface Route {
    /** A redirect rule sends the visitor there, query and fragment included. */
    record ByRule(int status, String location) implements Route {}

    /**
     * The clean addresses decide.
     *
     * @param path decoded; a rule may have put it in the place of the one that was asked for
     */
    record AtPath(String path, CleanUrls.Outcome outcome) implements Route {}

    /** A rule leads to what is no address: the visitor gets a bare 500. */
    record Fault() implements Route {}
  }

  private final AssetSource assets;
  private final CleanUrls cleanUrls;
  private final RedirectRules redirects;

  Routes(AssetSource assets, SiteRules rules) {
    this.assets = assets;
    this.cleanUrls = new CleanUrls(assets);
    this.redirects = new RedirectRules(RedirectsFile.parse(rules.redirects()).rules());
  }

  /**
   * The way of a request for this address.
   *
   * @throws TooLongAnswer if a rule makes more of it than an answer may have
   */
  Route of(WebUrl url) {
    Optional<Redirect> redirect = redirects.match(url);
    if (redirect.isPresent() && !redirect.get().isProxy()) {
      return byRule(url, redirect.get());
    }
    Optional<String> path =
        redirect.isPresent()
            ? url.resolve(redirect.get().to()).map(WebUrl::path)
            : Optional.of(url.path());
    return path.map(encoded -> PercentEncoding.decode(encoded).orElse(encoded))
        .<Route>map(decoded -> new Route.AtPath(decoded, cleanUrls.find(decoded, url.query())))
        .orElseGet(Route.Fault::new);
  }

  /** A query of the target wins over the visitor's; within the site the address is relative. */
  private static Route byRule(WebUrl from, Redirect redirect) {
    Optional<WebUrl> resolved = from.resolve(redirect.to());
    if (resolved.isEmpty()) {
      return new Route.Fault();
    }
    WebUrl to = resolved.get();
    String query = to.query().isEmpty() ? from.query() : to.query();
    String site =
        to.origin().equals(from.origin())
            ? ""
            : to.scheme() + "://" + to.userInfo() + to.host() + to.port();
    return new Route.ByRule(redirect.status(), site + to.path() + query + to.fragment());
  }

  /**
   * What is shown for a path that leads to no file.
   *
   * @param page one of these; none at all where the visitor gets a bare 404
   * @param status 404, or 200 for the home page of a site that has no 404 page
   */
  record Instead(Optional<ServedAsset> page, int status) {}

  /** The nearest 404 page up the tree; none at all makes the site a single-page application. */
  Instead insteadOf(String path) {
    for (int slash = path.lastIndexOf('/'); slash >= 0; slash = path.lastIndexOf('/', slash - 1)) {
      Optional<ServedAsset> page = assets.find(path.substring(0, slash) + "/404.html");
      if (page.isPresent()) {
        return new Instead(page, 404);
      }
    }
    Optional<ServedAsset> home = assets.find("/index.html");
    return new Instead(home, home.isPresent() ? 200 : 404);
  }

  /** How much there is to be compared with each path: characters of rules with gaps. */
  int weight() {
    return redirects.weight();
  }
}
