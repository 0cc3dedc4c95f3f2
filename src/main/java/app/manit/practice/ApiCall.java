package app.manit.practice;

import app.manit.pages.wire.WireFormat;
import app.manit.pages.wire.WireJson;
import app.manit.serve.HeaderFields;
import java.io.IOException;
import java.io.InputStream;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import okhttp3.HttpUrl;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;

/**
 * A call of the API that found its way.
 *
 * @param owner whose API token it showed; empty where an upload token is asked for
 * @param parameters the named segments of its path
 */
record ApiCall(
    HttpUrl url,
    HeaderFields headers,
    InputStream body,
    Optional<ApiTokens.Owner> owner,
    Map<String, String> parameters) {

  /** The segment that the route calls by this name. */
  String parameter(String name) {
    return Objects.requireNonNull(parameters.get(name));
  }

  @Nullable String query(String name) {
    return url.queryParameter(name);
  }

  /**
   * The body as JSON.
   *
   * @throws Refusal if it is none, or longer than any call needs
   */
  <T> T json(Class<T> type) throws IOException {
    byte[] bytes = bytes(body, WireFormat.MAX_BYTES);
    try {
      T value = WireJson.MAPPER.readValue(bytes, type);
      if (value == null) {
        throw Refusal.malformedBody();
      }
      return value;
    } catch (JacksonException e) {
      throw Refusal.malformedBody();
    }
  }

  /**
   * All bytes of a stream.
   *
   * @throws Refusal if there are more than {@code max}
   */
  static byte[] bytes(InputStream in, int max) throws IOException {
    byte[] bytes = in.readNBytes(max + 1);
    if (bytes.length > max) {
      throw Refusal.bodyTooLarge();
    }
    return bytes;
  }
}
