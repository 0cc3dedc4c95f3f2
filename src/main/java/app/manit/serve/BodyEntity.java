package app.manit.serve;

import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import org.apache.hc.core5.http.ContentType;
import org.apache.hc.core5.http.io.entity.AbstractHttpEntity;

/**
 * A body of a length that was promised. One that turns out shorter breaks the connection, so that
 * the client notices; HttpCore's own entity would leave it waiting.
 */
final class BodyEntity extends AbstractHttpEntity {
  private static final int PIECE = 64 * 1024;

  private final InputStream in;
  private final long length;

  BodyEntity(InputStream in, long length) {
    super((ContentType) null, null, false);
    this.in = in;
    this.length = length;
  }

  @Override
  public InputStream getContent() {
    return in;
  }

  @Override
  public void writeTo(OutputStream out) throws IOException {
    byte[] piece = new byte[(int) Math.min(PIECE, length)];
    for (long left = length; left > 0; ) {
      int n = in.read(piece, 0, (int) Math.min(piece.length, left));
      if (n < 0) {
        throw new EOFException("a file is " + left + " bytes shorter than it was");
      }
      out.write(piece, 0, n);
      left -= n;
    }
  }

  @Override
  public boolean isStreaming() {
    return true;
  }

  @Override
  public long getContentLength() {
    return length;
  }

  @Override
  public void close() throws IOException {
    in.close();
  }
}
