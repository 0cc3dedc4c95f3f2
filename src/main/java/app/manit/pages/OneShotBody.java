package app.manit.pages;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import okhttp3.MediaType;
import okhttp3.RequestBody;
import okio.BufferedSink;
import org.jspecify.annotations.Nullable;

/**
 * A body that OkHttp never sends a second time by itself. One that is held back comes when it is
 * let go; OkHttp keeps the head of its request until then: in HTTP/1.1 and in HTTP/2 it sends a
 * head together with the beginning of the body.
 */
final class OneShotBody extends RequestBody {
  /** Without a charset, which OkHttp would add to a text. */
  static final MediaType JSON = MediaType.get("application/json");

  private final RequestBody body;
  private final Optional<Hold> hold;

  private OneShotBody(RequestBody body, Optional<Hold> hold) {
    this.body = body;
    this.hold = hold;
  }

  static RequestBody of(RequestBody body) {
    return new OneShotBody(body, Optional.empty());
  }

  /** A body of JSON, as {@link RequestJson} writes it. */
  static RequestBody json(String text) {
    return of(RequestBody.create(text.getBytes(StandardCharsets.UTF_8), JSON));
  }

  /** The body that comes when it is let go. */
  static RequestBody held(RequestBody body, Hold hold) {
    return new OneShotBody(body, Optional.of(hold));
  }

  @Override
  public @Nullable MediaType contentType() {
    return body.contentType();
  }

  @Override
  public long contentLength() throws IOException {
    return body.contentLength();
  }

  @Override
  public boolean isOneShot() {
    return true;
  }

  @Override
  public void writeTo(BufferedSink sink) throws IOException {
    if (hold.isPresent()) {
      hold.get().await();
    }
    body.writeTo(sink);
  }
}
