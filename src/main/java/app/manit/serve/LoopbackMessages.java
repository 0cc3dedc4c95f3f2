package app.manit.serve;

import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import org.apache.hc.core5.http.ClassicHttpRequest;
import org.apache.hc.core5.http.ClassicHttpResponse;
import org.apache.hc.core5.http.Header;
import org.apache.hc.core5.http.HttpHeaders;
import org.apache.hc.core5.http.message.BasicClassicHttpResponse;

/** Between HttpCore's messages and ours. */
final class LoopbackMessages {
  private LoopbackMessages() {}

  /** HttpCore's own streams read on to the end of the body when they are closed, however far. */
  private static final class KeptOpen extends FilterInputStream {
    KeptOpen(InputStream in) {
      super(in);
    }

    @Override
    public void close() {
      // What is left is skipped, within limits, when the answer is made.
    }
  }

  /** The request; empty if it does not say, once, which host it is for. */
  static Optional<LoopbackRequest> request(ClassicHttpRequest received) throws IOException {
    HeaderFields headers = HeaderFields.NONE;
    for (Header header : received.getHeaders()) {
      headers = headers.plus(header.getName(), header.getValue() == null ? "" : header.getValue());
    }
    RequestTarget target = RequestTarget.of(received.getPath(), headers.get("host").orElse(""));
    if (received.countHeaders(HttpHeaders.HOST) > 1 || target.authority().isEmpty()) {
      return Optional.empty();
    }
    InputStream body =
        received.getEntity() == null
            ? InputStream.nullInputStream()
            : new KeptOpen(received.getEntity().getContent());
    return Optional.of(
        new LoopbackRequest(
            received.getMethod(), target.authority(), target.pathAndQuery(), headers, body));
  }

  /** An answer without its body. Texts go out as UTF-8, one char a byte. */
  static ClassicHttpResponse head(LoopbackResponse response) {
    ClassicHttpResponse message = new BasicClassicHttpResponse(response.status());
    response
        .headers()
        .all()
        .forEach(
            (name, values) ->
                values.forEach(
                    value ->
                        message.addHeader(
                            name,
                            new String(
                                value.getBytes(StandardCharsets.UTF_8),
                                StandardCharsets.ISO_8859_1))));
    return message;
  }
}
