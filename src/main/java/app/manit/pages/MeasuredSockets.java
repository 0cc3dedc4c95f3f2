package app.manit.pages;

import java.io.FilterInputStream;
import java.io.FilterOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.ProtocolException;
import java.net.Socket;
import java.util.concurrent.atomic.AtomicLong;
import javax.net.SocketFactory;

/**
 * Makes connections on which no more than so many bytes may come in without a word from our side.
 *
 * <p>A limit of the body is not enough: OkHttp reads some lines of HTTP without one (the extensions
 * of a chunk, the name in the head of a gzip), and heads with 1xx as long as they come. A host that
 * sends those without end would fill the memory before there is any body to measure.
 */
final class MeasuredSockets extends SocketFactory {
  private final long limit;

  /**
   * @param limit bytes, counted anew whenever something was sent
   */
  MeasuredSockets(long limit) {
    this.limit = limit;
  }

  @Override
  public Socket createSocket() {
    return new Measured(limit);
  }

  @Override
  public Socket createSocket(String host, int port) {
    throw unasked();
  }

  @Override
  public Socket createSocket(String host, int port, InetAddress localHost, int localPort) {
    throw unasked();
  }

  @Override
  public Socket createSocket(InetAddress host, int port) {
    throw unasked();
  }

  @Override
  public Socket createSocket(
      InetAddress address, int port, InetAddress localAddress, int localPort) {
    throw unasked();
  }

  /** OkHttp connects sockets itself, so that it can time it. */
  private static UnsupportedOperationException unasked() {
    return new UnsupportedOperationException("whoever asks for a socket connects it");
  }

  private static final class Measured extends Socket {
    private final long limit;
    private final AtomicLong received = new AtomicLong();

    Measured(long limit) {
      this.limit = limit;
    }

    @Override
    public InputStream getInputStream() throws IOException {
      return new FilterInputStream(super.getInputStream()) {
        @Override
        public int read() throws IOException {
          int value = super.read();
          count(value < 0 ? 0 : 1);
          return value;
        }

        @Override
        public int read(byte[] bytes, int offset, int length) throws IOException {
          int n = super.read(bytes, offset, length);
          count(Math.max(n, 0));
          return n;
        }
      };
    }

    private void count(int bytes) throws ProtocolException {
      if (received.addAndGet(bytes) > limit) {
        throw new ProtocolException("an answer without end");
      }
    }

    @Override
    public OutputStream getOutputStream() throws IOException {
      return new FilterOutputStream(super.getOutputStream()) {
        @Override
        public void write(int value) throws IOException {
          received.set(0);
          out.write(value);
        }

        @Override
        public void write(byte[] bytes, int offset, int length) throws IOException {
          received.set(0);
          out.write(bytes, offset, length);
        }
      };
    }
  }
}
