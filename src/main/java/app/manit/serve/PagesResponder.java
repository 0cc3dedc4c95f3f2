package app.manit.serve;

import app.manit.site.Content;
import app.manit.site.SiteRules;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.regex.Pattern;

/**
 * What Cloudflare Pages answers for a site, computed without a network: redirects, clean addresses,
 * the search for a 404 page, header fields. A file and a request always make the same answer: what
 * the edge remembers and adds is {@link EdgeResponder}'s.
 */
public final class PagesResponder {
  private static final Pattern READING = Pattern.compile("GET|HEAD", Pattern.CASE_INSENSITIVE);
  private static final String REVALIDATE = "public, max-age=0, must-revalidate";

  private final AssetSource assets;
  private final CleanUrls cleanUrls;
  private final RedirectRules redirects;
  private final HeaderRules headers;
  private final Predicate<String> isPreviewHost;

  /** For hosts as Pages names them. */
  public PagesResponder(AssetSource assets, SiteRules rules) {
    this(assets, rules, PagesResponder::isPagesPreview);
  }

  /**
   * For other hosts.
   *
   * @param isPreviewHost whether a host name is that of a single deployment or a branch, which
   *     search engines shall not list
   */
  public PagesResponder(AssetSource assets, SiteRules rules, Predicate<String> isPreviewHost) {
    this.assets = assets;
    this.cleanUrls = new CleanUrls(assets);
    this.redirects = new RedirectRules(RedirectsFile.parse(rules.redirects()).rules());
    this.headers = new HeaderRules(HeadersFile.parse(rules.headers()).rules());
    this.isPreviewHost = isPreviewHost;
  }

  private static boolean isPagesPreview(String host) {
    return host.endsWith(".pages.dev") && host.split("\\.", -1).length > 3;
  }

  /** The answer, all header fields included but those that a connection needs. */
  public PagesResponse respond(PagesRequest request) {
    return finished(request, bare(request).response());
  }

  /** Where an answer comes from. */
  enum Origin {
    /** The file that was asked for. */
    FILE,
    /** There is no such file: a 404 page, or the home page in its place. */
    NO_FILE,
    /** A rule, or Pages' own rules for addresses and methods. */
    RULE
  }

  /** An answer before its last header fields: those of every answer, and those of the rules. */
  record Bare(PagesResponse response, Origin origin) {}

  Bare bare(PagesRequest request) {
    try {
      return withoutHeaderRules(request);
    } catch (TooLongAnswer e) {
      return byRule(PagesResponse.STORAGE_FAILURE);
    }
  }

  private static Bare byRule(PagesResponse response) {
    return new Bare(response, Origin.RULE);
  }

  private Bare withoutHeaderRules(PagesRequest request) {
    Optional<Redirect> redirect = redirects.match(request.url());
    if (redirect.isPresent() && !redirect.get().isProxy()) {
      return byRule(redirected(request.url(), redirect.get()));
    }
    Optional<String> path =
        redirect.isPresent()
            ? request.url().resolve(redirect.get().to()).map(WebUrl::path)
            : Optional.of(request.url().path());
    if (path.isEmpty()) {
      return byRule(PagesResponse.STORAGE_FAILURE);
    }
    if (!READING.matcher(request.method()).matches()) {
      return byRule(PagesResponse.empty(405));
    }
    return asset(request, PercentEncoding.decode(path.get()).orElse(path.get()));
  }

  /** A query of the target wins over the visitor's; within the site the address is relative. */
  private static PagesResponse redirected(WebUrl from, Redirect redirect) {
    Optional<WebUrl> resolved = from.resolve(redirect.to());
    if (resolved.isEmpty()) {
      return PagesResponse.STORAGE_FAILURE;
    }
    WebUrl to = resolved.get();
    String query = to.query().isEmpty() ? from.query() : to.query();
    String site =
        to.origin().equals(from.origin())
            ? ""
            : to.scheme() + "://" + to.userInfo() + to.host() + to.port();
    return sentTo(redirect.status(), site + to.path() + query + to.fragment());
  }

  private static PagesResponse sentTo(int status, String location) {
    HeaderFields fields = HeaderFields.of("location", location);
    return status == 308
        ? PagesResponse.empty(status).with(fields)
        : new PagesResponse(
            status,
            fields.with("content-type", "text/plain;charset=UTF-8"),
            Content.of("Redirecting to " + location));
  }

  private Bare asset(PagesRequest request, String path) {
    return switch (cleanUrls.find(path, request.url().query())) {
      case CleanUrls.Outcome.Serve(ServedAsset asset) ->
          new Bare(served(request, asset), Origin.FILE);
      case CleanUrls.Outcome.MoveTo(String location) -> byRule(sentTo(308, location));
      case CleanUrls.Outcome.NotFound() -> new Bare(notFound(request, path), Origin.NO_FILE);
    };
  }

  private PagesResponse served(PagesRequest request, ServedAsset asset) {
    if (!acceptsPlainBytes(request)) {
      return PagesResponse.empty(406);
    }
    String tag = '"' + asset.key().value() + '"';
    if (request.knows(tag)) {
      return PagesResponse.empty(304);
    }
    HeaderFields fields =
        HeaderFields.of("etag", tag).with("content-type", withCharset(asset.contentType()));
    if (!request.headers().has("authorization") && !request.headers().has("range")) {
      fields = fields.with("cache-control", REVALIDATE);
    }
    if (isPreviewHost.test(request.url().host())) {
      fields = fields.with("x-robots-tag", "noindex");
    }
    return new PagesResponse(200, fields, asset.content());
  }

  /** The nearest 404 page up the tree; none at all makes the site a single-page application. */
  private PagesResponse notFound(PagesRequest request, String path) {
    for (int slash = path.lastIndexOf('/'); slash >= 0; slash = path.lastIndexOf('/', slash - 1)) {
      Optional<ServedAsset> page = assets.find(path.substring(0, slash) + "/404.html");
      if (page.isPresent()) {
        return acceptsPlainBytes(request)
            ? new PagesResponse(
                404,
                HeaderFields.of("content-type", withCharset(page.get().contentType())),
                page.get().content())
            : PagesResponse.empty(406);
      }
    }
    return assets
        .find("/index.html")
        .map(index -> served(request, index))
        .orElseGet(() -> PagesResponse.empty(404));
  }

  private static boolean acceptsPlainBytes(PagesRequest request) {
    return AcceptedEncodings.allowIdentity(request.headers().get("accept-encoding").orElse(""));
  }

  private static String withCharset(String contentType) {
    return contentType.startsWith("text/")
            && !contentType.toLowerCase(Locale.ROOT).contains("charset")
        ? contentType + "; charset=utf-8"
        : contentType;
  }

  /** The answer with its last header fields. */
  PagesResponse finished(PagesRequest request, PagesResponse bare) {
    if (bare.status() >= 500) {
      return bare;
    }
    try {
      return withHeaderRules(bare, request.url());
    } catch (TooLongAnswer e) {
      return PagesResponse.STORAGE_FAILURE;
    }
  }

  private PagesResponse withHeaderRules(PagesResponse bare, WebUrl url) {
    HeaderFields fields =
        bare.headers()
            .with("access-control-allow-origin", "*")
            .with("referrer-policy", "strict-origin-when-cross-origin");
    if (fields.has("content-type")) {
      fields = fields.with("x-content-type-options", "nosniff");
    }
    fields = headers.apply(fields, url);
    if (bare.status() == 404) {
      fields = fields.with("cache-control", "no-store");
    }
    return fields.areValid() ? bare.with(fields) : PagesResponse.STORAGE_FAILURE;
  }
}
