package app.manit.pages;

import java.io.IOException;
import okhttp3.MediaType;
import okhttp3.RequestBody;
import okio.BufferedSink;
import org.jspecify.annotations.Nullable;

/**
 * A body that comes when it is let go. OkHttp keeps the head of a small request until then: in
 * HTTP/1.1 and in HTTP/2 it sends a head together with the beginning of the body.
 */
final class HeldBody extends RequestBody {
  private final RequestBody body;
  private final Hold hold;

  HeldBody(RequestBody body, Hold hold) {
    this.body = body;
    this.hold = hold;
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
    hold.await();
    body.writeTo(sink);
  }
}
