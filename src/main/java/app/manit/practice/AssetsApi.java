package app.manit.practice;

import app.manit.pages.wire.Envelope;
import app.manit.pages.wire.HashesJson;
import app.manit.site.AssetKey;
import java.io.IOException;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** The asset calls: an upload token in place of the API token, and no project in the path. */
final class AssetsApi {
  private final ProjectStore projects;
  private final PracticeFiles files;
  private final PracticeLimits limits;
  private final UploadJwt uploadTokens;

  AssetsApi(
      ProjectStore projects, PracticeFiles files, PracticeLimits limits, UploadJwt uploadTokens) {
    this.projects = projects;
    this.files = files;
    this.limits = limits;
    this.uploadTokens = uploadTokens;
  }

  List<ApiRoute> routes() {
    return List.of(
        route("pages/assets/check-missing", this::missing),
        route("pages/assets/upload", this::upload),
        route("pages/assets/upsert-hashes", this::refresh));
  }

  private static ApiRoute route(String template, ApiRoute.Handler handler) {
    return ApiRoute.of("POST", template, ApiRoute.Credential.UPLOAD_TOKEN, handler);
  }

  /** Whose assets the call is about. */
  private AssetStore assets(ApiCall call) {
    String token = ApiTokens.bearer(call.headers()).orElseThrow(AccessRefusals::uploadTokenRefused);
    return switch (uploadTokens.check(token)) {
      case UploadJwt.Checked.Good(String projectId) ->
          projects.all().stream()
              .filter(project -> project.id().equals(projectId))
              .findFirst()
              .map(projects::assets)
              .orElseThrow(Refusal::projectNotFound);
      case UploadJwt.Checked.Expired() -> throw new ExpiredUploadToken();
      case UploadJwt.Checked.Forged() -> throw AccessRefusals.uploadTokenRefused();
    };
  }

  private Envelope<List<String>> missing(ApiCall call) throws IOException {
    AssetStore assets = assets(call);
    return Envelope.of(
        hashes(call).stream().filter(key -> !assets.has(key)).map(AssetKey::value).toList());
  }

  private Envelope<Boolean> refresh(ApiCall call) throws IOException {
    assets(call);
    hashes(call);
    return Envelope.of(true);
  }

  private static List<AssetKey> hashes(ApiCall call) throws IOException {
    List<String> hashes = call.json(HashesJson.class).hashes();
    if (hashes == null) {
      throw Refusal.malformedBody();
    }
    return hashes.stream().map(AssetsApi::key).distinct().toList();
  }

  /** As this host knows keys: Pages may take other texts, but no client sends any. */
  static AssetKey key(@Nullable String text) {
    try {
      return new AssetKey(Objects.requireNonNullElse(text, ""));
    } catch (IllegalArgumentException e) {
      throw Refusal.assetInvalid(text);
    }
  }

  private Envelope<Boolean> upload(ApiCall call) throws IOException {
    AssetStore assets = assets(call);
    new AssetUpload(files, assets, limits.maxFileBytes()).read(call.body());
    return Envelope.of(true);
  }
}
