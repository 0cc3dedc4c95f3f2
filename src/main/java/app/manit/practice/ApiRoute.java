package app.manit.practice;

import app.manit.pages.wire.Envelope;
import java.io.IOException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;

/**
 * A line of the API.
 *
 * @param template path segments below the base URL; one in braces stands for any and names it
 */
record ApiRoute(String method, List<String> template, Credential credential, Handler handler) {

  /** What a call must show. */
  enum Credential {
    /** An API token that can be used. */
    API_TOKEN(AccessRefusals::wrongToken),

    /** The same, at an endpoint that is about users. */
    USERS_TOKEN(AccessRefusals::invalidAccessToken),

    /** An API token, whatever became of it. */
    KNOWN_TOKEN(AccessRefusals::invalidToken),

    /** An upload token; it is checked where it says which project it is about. */
    UPLOAD_TOKEN(AccessRefusals::uploadTokenRefused);

    private final Supplier<Refusal> refusal;

    Credential(Supplier<Refusal> refusal) {
      this.refusal = refusal;
    }

    Refusal refusal() {
      return refusal.get();
    }
  }

  /** Does what the call asks. */
  @FunctionalInterface
  interface Handler {
    Envelope<?> handle(ApiCall call) throws IOException;
  }

  static ApiRoute of(String method, String template, Handler handler) {
    return of(method, template, Credential.API_TOKEN, handler);
  }

  static ApiRoute of(String method, String template, Credential credential, Handler handler) {
    return new ApiRoute(method, List.of(template.split("/", -1)), credential, handler);
  }

  /** Whether it answers this method: where there is something to get, a HEAD gets its head. */
  boolean answers(String asked) {
    return method.equals(asked) || (method.equals("GET") && asked.equals("HEAD"));
  }

  /** The named segments, if the path is this route's, whatever the method. */
  Optional<Map<String, String>> match(List<String> path) {
    if (path.size() != template.size() || path.contains("")) {
      return Optional.empty();
    }
    Map<String, String> parameters = new HashMap<>();
    for (int i = 0; i < path.size(); i++) {
      String expected = template.get(i);
      if (expected.startsWith("{")) {
        parameters.put(expected.substring(1, expected.length() - 1), path.get(i));
      } else if (!expected.equals(path.get(i))) {
        return Optional.empty();
      }
    }
    return Optional.of(parameters);
  }
}
