package app.manit.pages;

import app.manit.failure.FailureException;
import app.manit.failure.FailureKind;
import app.manit.pages.ApiRequest.Topic;
import app.manit.pages.wire.Json;
import app.manit.site.AssetKey;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.concurrent.CancellationException;
import java.util.function.Function;
import java.util.function.LongConsumer;
import okhttp3.Headers;
import okhttp3.HttpUrl;
import okhttp3.OkHttpClient;
import okhttp3.RequestBody;
import okio.ByteString;

/**
 * One Pages host, as one account, asked no more often than it allows. Every method is one call
 * (lists and checks: a few), made once: whether a failure is worth another attempt is for the
 * caller to decide. Safe for use by several threads.
 *
 * <p>All methods throw {@link PagesException} (of the kind {@link FailureKind#PROJECT_GONE} where
 * the project that they need is not there), and {@link CancellationException} when the calling
 * thread is interrupted, which ends the call at once; the thread's interrupt flag is clear then, so
 * that it can tidy up. Names and ids that cannot be part of a URL are an {@link
 * IllegalArgumentException}; an endpoint without an account is {@link
 * FailureKind#ACCOUNT_NOT_FOUND} wherever one is needed.
 */
public final class PagesClient implements AutoCloseable {

  /** The production branch of the projects that are created here; Pages needs no Git for it. */
  public static final String BRANCH = "main";

  private final ApiToken token;
  private final Routes routes;
  private final PagesApi api;
  private final TokenCheck tokens;
  private final SiteHosts sites;

  /**
   * A client.
   *
   * @param http made by {@link PagesHttp#newClient}; its connections may be shared with others
   */
  public PagesClient(HostEndpoint endpoint, OkHttpClient http) {
    this(
        endpoint,
        http,
        Loopback.is(endpoint.baseUrl().getHost())
            ? RequestPace.unlimited()
            : RequestPace.ofCloudflare());
  }

  /** A client that makes its requests at a pace of one's own. */
  PagesClient(HostEndpoint endpoint, OkHttpClient http, RequestPace pace) {
    this.token = endpoint.token();
    this.routes = new Routes(endpoint);
    this.api = new PagesApi(endpoint, http, pace);
    this.tokens = new TokenCheck(api, routes, endpoint);
    this.sites = new SiteHosts(endpoint);
  }

  /**
   * Reads and writes for the first time what goes between us and any host: for whoever has
   * something else to do meanwhile.
   */
  public static void prepare() {
    String answer =
        """
        {"success":true,"errors":[{"code":1,"message":"","list":[true,null]}],"result":{}}\
        """;
    var _ = Answer.of(200, Headers.EMPTY, ByteString.encodeUtf8(answer), false, text -> text);
    var _ = UploadToken.decode("e30.e30.");
    var _ = OneShotBody.json(RequestJson.hashes(List.of()));
  }

  /**
   * What the host knows about the token; asks where users' tokens are known and then at the
   * account.
   *
   * @throws PagesException {@link FailureKind#TOKEN_REFUSED} if neither knows it
   */
  public TokenStatus verifyToken() {
    return tokens.verify();
  }

  /**
   * The accounts that the token shows; none if it may not list them: then its owner knows the id.
   */
  public List<PagesAccount> accounts() {
    return tokens.accounts();
  }

  /** The project of that name in this account. */
  public Optional<PagesProject> project(String name) {
    try {
      return Optional.of(send(get(routes.project(name), name), this::withAddress));
    } catch (PagesException e) {
      if (e.failure().kind() == FailureKind.PROJECT_GONE) {
        return Optional.empty();
      }
      throw e;
    }
  }

  /**
   * Makes a project with the production branch {@link #BRANCH}. Its subdomain may get another name,
   * if the wanted one is taken anywhere in the world.
   *
   * @throws PagesException {@link FailureKind#PROJECT_NAME_TAKEN} if this account has one already
   */
  public PagesProject createProject(String name) {
    return send(newProject(name, newProjectBody(name)), this::withAddress);
  }

  /**
   * The same, sent when it is let go: the way to the host is made meanwhile.
   *
   * @throws PagesException also if it is not let go in time, whatever it says then of having acted:
   *     nothing was sent
   */
  public PagesProject createProject(String name, Hold hold) {
    RequestBody body = OneShotBody.held(newProjectBody(name), hold);
    return send(newProject(name, body), this::withAddress);
  }

  private static RequestBody newProjectBody(String name) {
    return OneShotBody.json(RequestJson.newProject(name, BRANCH));
  }

  private ApiRequest newProject(String name, RequestBody body) {
    return ApiRequest.post(routes.newProject(), token, body, Topic.NEW_PROJECT, name);
  }

  /** All projects of the account, those tied to Git too. */
  public List<PagesProject> projects() {
    return Paging.all(
            Routes.PROJECTS_PER_PAGE,
            page ->
                sendForRows(get(routes.projects(page), ""), json -> PagesProject.of(json, sites)))
        .stream()
        .flatMap(Optional::stream)
        .toList();
  }

  /**
   * Takes a project and its address away for good. Custom domains and large numbers of deployments
   * must have been deleted before.
   */
  public void deleteProject(String name) {
    send(ApiRequest.delete(routes.project(name), token, name));
  }

  /** A new permission to upload to the project; it lives for minutes. */
  public UploadToken uploadToken(String project) {
    return send(
        get(routes.uploadToken(project), project),
        json -> Optional.ofNullable(json.text("jwt")).flatMap(UploadToken::decode));
  }

  /** Those of the keys whose contents the host does not have. */
  public Set<AssetKey> missing(UploadToken upload, Collection<AssetKey> keys) {
    Map<String, AssetKey> asked = new TreeMap<>();
    keys.forEach(key -> asked.put(key.value(), key));
    if (asked.isEmpty()) {
      return Set.of();
    }
    return api.send(
        assets("check-missing", upload, OneShotBody.json(RequestJson.hashes(asked.keySet()))),
        json -> {
          Set<AssetKey> missing = new TreeSet<>();
          for (String hash : json.texts()) {
            AssetKey key = asked.get(hash);
            if (key != null) {
              missing.add(key);
            }
          }
          return Optional.of(missing);
        });
  }

  /**
   * Sends contents, streamed. The same content may be sent again.
   *
   * @param bucket see {@link UploadPlan}
   * @param sentRawBytes is told, from another thread, how many raw bytes have just been sent; they
   *     add up to the bucket's
   * @throws FailureException {@link FailureKind#CONTENT_CHANGED} if a content is not what its key
   *     says or cannot be read any more; the host has stored nothing of this bucket then
   */
  public void upload(UploadToken upload, List<Asset> bucket, LongConsumer sentRawBytes) {
    api.send(assets("upload", upload, new AssetsBody(bucket, sentRawBytes)));
  }

  /** Tells the host that the contents are in use: all of a deployment, not only those just sent. */
  public void upsertHashes(UploadToken upload, Collection<AssetKey> keys) {
    List<String> hashes = keys.stream().map(AssetKey::value).distinct().sorted().toList();
    api.send(assets("upsert-hashes", upload, OneShotBody.json(RequestJson.hashes(hashes))));
  }

  /**
   * Makes a deployment of contents that the host has. If {@link PagesException#mayHaveActed}, look
   * for it among {@link #deployments} before repeating.
   */
  public PagesDeployment createDeployment(String project, DeploymentRequest request) {
    return send(
        ApiRequest.post(
            routes.newDeployment(project),
            token,
            DeploymentForm.of(request),
            Topic.PROJECT,
            project),
        this::deployment);
  }

  /** A deployment by the host's id. */
  public PagesDeployment deployment(String project, String id) {
    return send(get(routes.deployment(project, id), project), this::deployment);
  }

  /** The newest 25 deployments of both environments, newest first. */
  public List<PagesDeployment> deployments(String project) {
    return sendForRows(get(routes.deployments(project, 1), project), this::deployment).stream()
        .flatMap(Optional::stream)
        .toList();
  }

  /**
   * Deletes a deployment; the one that is live cannot be deleted.
   *
   * @param force also if an alias leads to it
   */
  public void deleteDeployment(String project, String id, boolean force) {
    send(ApiRequest.delete(routes.deletion(project, id, force), token, project));
  }

  /** The last thing that the host wrote about a deployment: the reason, if it failed. */
  public Optional<String> lastLogLine(String project, String id) {
    return send(
        get(routes.logs(project, id), project), json -> Optional.of(lastLine(json.items("data"))));
  }

  private static Optional<String> lastLine(List<Json> lines) {
    return lines.isEmpty()
        ? Optional.empty()
        : Optional.ofNullable(lines.getLast().text("line"))
            .map(line -> HostWords.line(line).replaceFirst("^Error:\\s*", ""))
            .filter(line -> !line.isEmpty());
  }

  /** A project whose permanent address nobody knows is of no use to whoever asked for it. */
  private Optional<PagesProject> withAddress(Json json) {
    return PagesProject.of(json, sites).filter(project -> !project.subdomain().isEmpty());
  }

  private Optional<PagesDeployment> deployment(Json json) {
    return PagesDeployment.of(json, sites);
  }

  /** Ends the calls that run now. The connections stay with the HTTP client. */
  @Override
  public void close() {
    api.cancelAll();
  }

  private ApiRequest get(HttpUrl url, String project) {
    return ApiRequest.get(url, token, Topic.PROJECT, project);
  }

  private ApiRequest assets(String call, UploadToken upload, RequestBody body) {
    return ApiRequest.assets(routes.assets(call), upload, body);
  }

  private <T> T send(ApiRequest request, Function<Json, Optional<T>> value) {
    return tokens.explaining(() -> api.send(request, value));
  }

  private <T> List<Optional<T>> sendForRows(ApiRequest request, Function<Json, Optional<T>> value) {
    return tokens.explaining(() -> api.sendForRows(request, value));
  }

  private void send(ApiRequest request) {
    tokens.explaining(
        () -> {
          api.send(request);
          return true;
        });
  }
}
