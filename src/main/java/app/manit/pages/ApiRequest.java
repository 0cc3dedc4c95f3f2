package app.manit.pages;

import okhttp3.HttpUrl;
import okhttp3.Request;
import okhttp3.RequestBody;
import org.jspecify.annotations.Nullable;

/**
 * One request to the API.
 *
 * @param secret the API token, or the upload token where {@code topic} is {@link Topic#ASSETS}
 * @param subject the project it is about, for sentences; empty if it is about none
 * @param patient whether the host may need minutes before it answers
 */
record ApiRequest(
    String method,
    HttpUrl url,
    String secret,
    @Nullable RequestBody body,
    Topic topic,
    String subject,
    boolean patient) {

  /** What a request is about: the same answer means different things. */
  enum Topic {
    TOKEN,
    ACCOUNTS,
    NEW_PROJECT,
    PROJECT,
    ASSETS
  }

  static ApiRequest get(HttpUrl url, ApiToken token, Topic topic, String subject) {
    return new ApiRequest("GET", url, token.secret(), null, topic, subject, false);
  }

  static ApiRequest post(
      HttpUrl url, ApiToken token, RequestBody body, Topic topic, String subject) {
    return new ApiRequest("POST", url, token.secret(), body, topic, subject, true);
  }

  static ApiRequest delete(HttpUrl url, ApiToken token, String project) {
    return new ApiRequest("DELETE", url, token.secret(), null, Topic.PROJECT, project, false);
  }

  static ApiRequest assets(HttpUrl url, UploadToken token, RequestBody body) {
    return new ApiRequest("POST", url, token.jwt(), body, Topic.ASSETS, "", true);
  }

  Request toHttp() {
    return new Request.Builder()
        .url(url)
        .header("Authorization", "Bearer " + secret)
        .header("Accept", "application/json")
        .method(method, body)
        .tag(Sending.class, new Sending(patient))
        .build();
  }

  /** Method and path, for the log and for reports. */
  String name() {
    return method + " " + url.encodedPath();
  }

  @Override
  public String toString() {
    return name();
  }
}
