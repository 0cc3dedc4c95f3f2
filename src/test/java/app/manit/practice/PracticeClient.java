package app.manit.practice;

import app.manit.pages.wire.WireJson;
import app.manit.site.AssetKey;
import app.manit.site.AssetKeyHasher;
import app.manit.site.Content;
import app.manit.site.SitePath;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Base64;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import okhttp3.Headers;
import okhttp3.MediaType;
import okhttp3.MultipartBody;
import okhttp3.OkHttpClient;
import okhttp3.Request;
import okhttp3.RequestBody;
import okhttp3.Response;
import tools.jackson.databind.JsonNode;

/** Talks to a practice host like any client of the API, and like a visitor. */
final class PracticeClient implements AutoCloseable {
  static final MediaType JSON = MediaType.get("application/json");

  /** What came back. */
  record Answer(int status, Headers headers, String body) {
    JsonNode json() {
      return WireJson.MAPPER.readTree(body);
    }

    JsonNode result() {
      return json().path("result");
    }

    int code() {
      return json().path("errors").path(0).path("code").asInt();
    }
  }

  private final OkHttpClient http = new OkHttpClient.Builder().followRedirects(false).build();
  private final PracticeEndpoint endpoint;

  PracticeClient(PracticeEndpoint endpoint) {
    this.endpoint = endpoint;
  }

  String account() {
    return "/accounts/" + endpoint.accountId();
  }

  String projects() {
    return account() + "/pages/projects";
  }

  Answer get(String path) {
    return call("GET", path, null);
  }

  Answer post(String path, Object json) {
    return call("POST", path, RequestBody.create(WireJson.MAPPER.writeValueAsBytes(json), JSON));
  }

  Answer call(String method, String path, RequestBody body) {
    return send(authorized(path, endpoint.token()).method(method, body).build());
  }

  Request.Builder authorized(String path, String token) {
    return new Request.Builder()
        .url(endpoint.baseUrl() + path)
        .header("Authorization", "Bearer " + token);
  }

  Answer send(Request request) {
    try (Response response = http.newCall(request).execute()) {
      return new Answer(response.code(), response.headers(), response.body().string());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** What a visitor sees under a host of this computer. */
  Answer visit(String host, String path) {
    return send(
        new Request.Builder()
            .url(endpoint.home() + path.substring(1))
            .header("Host", host + ":" + endpoint.home().getPort())
            .build());
  }

  void createProject(String name) {
    Answer answer = post(projects(), Map.of("name", name, "production_branch", "main"));
    if (answer.status() != 200) {
      throw new AssertionError(answer.body());
    }
  }

  String uploadToken(String project) {
    return get(projects() + "/" + project + "/upload-token").result().path("jwt").asString();
  }

  Answer asset(String uploadToken, String call, Object json) {
    return send(
        authorized("/pages/assets/" + call, uploadToken)
            .post(RequestBody.create(WireJson.MAPPER.writeValueAsBytes(json), JSON))
            .build());
  }

  static AssetKey key(String path, String content) {
    try {
      return AssetKeyHasher.hash(Content.of(content), SitePath.of(path).extension());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  static Map<String, Object> item(AssetKey key, String content, String contentType) {
    Map<String, Object> item = new LinkedHashMap<>();
    item.put("key", key.value());
    item.put("value", Base64.getEncoder().encodeToString(content.getBytes(StandardCharsets.UTF_8)));
    item.put("metadata", Map.of("contentType", contentType));
    item.put("base64", true);
    return item;
  }

  /** Uploads and deploys files, given as path and content in turn; gives the deployment. */
  JsonNode deploy(String project, String branch, String... pathsAndContents) {
    List<Object> items = new ArrayList<>();
    Map<String, String> manifest = new LinkedHashMap<>();
    for (int i = 0; i < pathsAndContents.length; i += 2) {
      AssetKey key = key(pathsAndContents[i], pathsAndContents[i + 1]);
      items.add(item(key, pathsAndContents[i + 1], "text/html"));
      manifest.put("/" + pathsAndContents[i], key.value());
    }
    asset(uploadToken(project), "upload", items);
    Answer answer = create(project, branch, manifest, Map.of());
    if (answer.status() != 200) {
      throw new AssertionError(answer.body());
    }
    return answer.result();
  }

  Answer create(
      String project, String branch, Map<String, String> manifest, Map<String, String> more) {
    MultipartBody.Builder form =
        new MultipartBody.Builder()
            .setType(MultipartBody.FORM)
            .addFormDataPart("manifest", WireJson.MAPPER.writeValueAsString(manifest))
            .addFormDataPart("branch", branch);
    more.forEach(
        (name, text) -> {
          if (name.startsWith("_")) {
            form.addFormDataPart(
                name, name, RequestBody.create(text, MediaType.get("application/octet-stream")));
          } else {
            form.addFormDataPart(name, text);
          }
        });
    return call("POST", projects() + "/" + project + "/deployments", form.build());
  }

  @Override
  public void close() {
    http.dispatcher().executorService().shutdown();
    http.connectionPool().evictAll();
  }

  /** The host of an address that the API gave. */
  static String host(String url) {
    return Objects.requireNonNull(URI.create(url).getHost());
  }
}
