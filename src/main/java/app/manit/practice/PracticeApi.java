package app.manit.practice;

import app.manit.files.DiskFailure;
import app.manit.pages.wire.Envelope;
import app.manit.pages.wire.WireJson;
import app.manit.serve.HeaderFields;
import app.manit.serve.LoopbackRequest;
import app.manit.serve.LoopbackResponse;
import app.manit.site.Content;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.random.RandomGenerator;
import java.util.regex.Pattern;
import okhttp3.HttpUrl;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Cloudflare's API, as far as wrangler and this program use it. */
final class PracticeApi {
  static final String BASE_PATH = "/client/v4";

  private static final Logger LOG = LoggerFactory.getLogger(PracticeApi.class);

  /** Cloudflare's rate. Nobody is held to it here: each request finds the window just begun. */
  private static final String RATE = "\"default\";q=1200;w=300";

  private static final String RATE_LEFT = "\"default\";r=1199;t=300";

  private static final Pattern ACCOUNT_ID = Pattern.compile("[0-9a-f]{32}");

  private final List<ApiRoute> routes;
  private final ApiTokens tokens;
  private final String accountId;
  private final Path folder;
  private final RandomGenerator random;

  /**
   * @param folder where all of it is kept
   * @param random gives each answer a number
   */
  PracticeApi(
      List<ApiRoute> routes,
      ApiTokens tokens,
      String accountId,
      Path folder,
      RandomGenerator random) {
    this.folder = folder;
    this.routes = List.copyOf(routes);
    this.tokens = tokens;
    this.accountId = accountId;
    this.random = random;
  }

  /** Whether a target is one of the API's. */
  static boolean isFor(String target) {
    return target.startsWith(BASE_PATH + "/");
  }

  /** The answer, with what Cloudflare's network puts on all of them. */
  LoopbackResponse answer(LoopbackRequest request) {
    LoopbackResponse response = answered(request);
    return new LoopbackResponse(
        response.status(),
        response
            .headers()
            .with("cf-ray", "%016x-LOC".formatted(random.nextLong()))
            .with("ratelimit", RATE_LEFT)
            .with("ratelimit-policy", RATE),
        response.body());
  }

  private LoopbackResponse answered(LoopbackRequest request) {
    try {
      return json(handle(request));
    } catch (Refusal refusal) {
      return refusal.response();
    } catch (ExpiredUploadToken expired) {
      return LoopbackResponse.text(403, String.valueOf(expired.getMessage()));
    } catch (IOException | UncheckedIOException e) {
      LOG.warn("{} {} failed", request.method(), request.target(), e);
      Refusal refusal = DiskFailure.full(e, folder) ? Refusal.diskFull(folder) : Refusal.fault();
      return refusal.response();
    }
  }

  private static LoopbackResponse json(Envelope<?> envelope) {
    return new LoopbackResponse(
        200,
        HeaderFields.of("content-type", "application/json"),
        Content.of(WireJson.MAPPER.writeValueAsBytes(envelope)));
  }

  private Envelope<?> handle(LoopbackRequest request) throws IOException {
    // Programs do not send Origin; a page in a browser does, and has no business here.
    if (request.headers().has("origin")) {
      throw AccessRefusals.foreignAccount();
    }
    HttpUrl url = HttpUrl.parse("http://127.0.0.1" + request.target());
    // Parsed again, for its dots may have led out of what is the API's.
    if (url == null || !isFor(url.encodedPath())) {
      throw Refusal.noRoute(request.target());
    }
    List<String> path = url.pathSegments().subList(2, url.pathSize());
    boolean known = false;
    for (ApiRoute route : routes) {
      Optional<Map<String, String>> parameters = route.match(path);
      known |= parameters.isPresent();
      if (parameters.isPresent() && route.answers(request.method())) {
        Optional<ApiTokens.Owner> owner = authorized(route, request, parameters.get(), url);
        return route
            .handler()
            .handle(new ApiCall(url, request.headers(), request.body(), owner, parameters.get()));
      }
    }
    require(ApiRoute.Credential.API_TOKEN, request.headers());
    throw known ? Refusal.methodNotAvailable(request.method()) : Refusal.noRoute(url.encodedPath());
  }

  private Optional<ApiTokens.Owner> authorized(
      ApiRoute route, LoopbackRequest request, Map<String, String> parameters, HttpUrl url) {
    if (route.credential() == ApiRoute.Credential.UPLOAD_TOKEN) {
      return Optional.empty();
    }
    String account = parameters.get("account");
    if (account != null && !ACCOUNT_ID.matcher(account).matches()) {
      throw Refusal.noRoute(url.encodedPath());
    }
    ApiTokens.Owner owner = require(route.credential(), request.headers());
    if (account != null && !account.equals(accountId)) {
      throw AccessRefusals.foreignAccount();
    }
    return Optional.of(owner);
  }

  private ApiTokens.Owner require(ApiRoute.Credential credential, HeaderFields headers) {
    return tokens
        .owner(headers)
        .filter(
            _ ->
                credential == ApiRoute.Credential.KNOWN_TOKEN
                    || tokens.state() == TokenState.ACTIVE)
        .orElseThrow(credential::refusal);
  }
}
