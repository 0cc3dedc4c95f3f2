package app.manit.pages;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import okhttp3.MediaType;
import okhttp3.RequestBody;
import okio.BufferedSink;
import org.jspecify.annotations.Nullable;

/** A body that OkHttp never sends a second time by itself. */
final class OneShotBody extends RequestBody {
  /** Without a charset, which OkHttp would add to a text. */
  static final MediaType JSON = MediaType.get("application/json");

  private final RequestBody body;

  private OneShotBody(RequestBody body) {
    this.body = body;
  }

  static RequestBody of(RequestBody body) {
    return new OneShotBody(body);
  }

  /** A body of JSON, as {@link RequestJson} writes it. */
  static RequestBody json(String text) {
    return new OneShotBody(RequestBody.create(text.getBytes(StandardCharsets.UTF_8), JSON));
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
    body.writeTo(sink);
  }
}
