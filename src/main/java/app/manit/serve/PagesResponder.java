package app.manit.serve;

import app.manit.site.Content;
import app.manit.site.SiteRules;
import java.util.Locale;
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
    return switch (routes.of(request.url())) {
      case Routes.Route.ByRule(int status, String location) -> byRule(sentTo(status, location));
      case Routes.Route.Fault() -> byRule(PagesResponse.STORAGE_FAILURE);
      case Routes.Route.AtPath(String path, CleanUrls.Outcome outcome) ->
          READING.matcher(request.method()).matches()
              ? answer(request, path, outcome)
              : byRule(PagesResponse.empty(405));
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

  private Bare answer(PagesRequest request, String path, CleanUrls.Outcome outcome) {
    return switch (outcome) {
      case CleanUrls.Outcome.Serve(ServedAsset asset) ->
          new Bare(served(request, asset), Origin.FILE);
      case CleanUrls.Outcome.MoveTo(String location) -> byRule(sentTo(308, location));
      case CleanUrls.Outcome.NotFound() ->
          new Bare(notFound(request, routes.insteadOf(path)), Origin.NO_FILE);
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
