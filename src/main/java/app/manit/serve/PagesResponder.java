package app.manit.serve;

import app.manit.site.Content;
import app.manit.site.SiteRules;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.regex.Pattern;

/**
 * What Cloudflare Pages answers for a site, computed without a network: redirects, clean addresses,
 * the search for a 404 page, header fields. The rules and their sources are in {@code
 * pages-serving.md}; {@code PagesCasesTest} holds every case of it.
 *
 * <p>Left out is what only the edge has: the preservation cache, Early Hints, injected analytics,
 * compression.
 */
public final class PagesResponder {
  private static final Pattern READING = Pattern.compile("GET|HEAD", Pattern.CASE_INSENSITIVE);
  private static final String REVALIDATE = "public, max-age=0, must-revalidate";

  private final Routes routes;
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
    this.routes = new Routes(assets, rules);
    this.headers = new HeaderRules(HeadersFile.parse(rules.headers()).rules());
    this.isPreviewHost = isPreviewHost;
  }

  private static boolean isPagesPreview(String host) {
    return host.endsWith(".pages.dev") && host.split("\\.", -1).length > 3;
  }

  /** The answer, all header fields included but those that a connection needs. */
  public PagesResponse respond(PagesRequest request) {
    try {
      PagesResponse bare = withoutRules(request);
      return bare.status() >= 500 ? bare : finished(bare, request.url());
    } catch (TooLongAnswer e) {
      return PagesResponse.STORAGE_FAILURE;
    }
  }

  private PagesResponse withoutRules(PagesRequest request) {
    return switch (routes.of(request.url())) {
      case Routes.Route.ByRule(int status, String location) -> sentTo(status, location);
      case Routes.Route.Fault() -> PagesResponse.STORAGE_FAILURE;
      case Routes.Route.AtPath(String path, CleanUrls.Outcome outcome) ->
          READING.matcher(request.method()).matches()
              ? answer(request, path, outcome)
              : PagesResponse.empty(405);
    };
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

  private PagesResponse answer(PagesRequest request, String path, CleanUrls.Outcome outcome) {
    return switch (outcome) {
      case CleanUrls.Outcome.Serve(ServedAsset asset) -> served(request, asset);
      case CleanUrls.Outcome.MoveTo(String location) -> sentTo(308, location);
      case CleanUrls.Outcome.NotFound() -> notFound(request, routes.insteadOf(path));
    };
  }

  private PagesResponse served(PagesRequest request, ServedAsset asset) {
    if (!acceptsPlainBytes(request)) {
      return PagesResponse.empty(406);
    }
    String tag = '"' + asset.key().value() + '"';
    Optional<String> known = request.headers().get("if-none-match");
    if (known.isPresent() && (known.get().equals(tag) || known.get().equals("W/" + tag))) {
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

  private PagesResponse notFound(PagesRequest request, Routes.Instead instead) {
    if (instead.page().isEmpty()) {
      return PagesResponse.empty(instead.status());
    }
    ServedAsset page = instead.page().get();
    if (instead.status() == 200) {
      return served(request, page);
    }
    return acceptsPlainBytes(request)
        ? new PagesResponse(
            instead.status(),
            HeaderFields.of("content-type", withCharset(page.contentType())),
            page.content())
        : PagesResponse.empty(406);
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

  private PagesResponse finished(PagesResponse bare, WebUrl url) {
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
