package app.manit.platform;

import static java.nio.charset.StandardCharsets.UTF_8;
import static java.util.stream.Collectors.joining;

import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.ProtocolException;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

/**
 * How an {@link InstanceMessage} travels: the version, the kind, the length of what follows as four
 * bytes, and for {@code Open} the paths in UTF-8, each ended by NUL. The answer is the version
 * again, once the message was taken.
 */
final class InstanceProtocol {
  /** Of a message, so that nobody makes the window read without end. */
  static final int MAX_BYTES = 1 << 20;

  private static final byte VERSION = 1;
  private static final byte SHOW = 1;
  private static final byte OPEN = 2;
  private static final byte CHANGED = 3;

  private InstanceProtocol() {}

  static void send(OutputStream to, InstanceMessage message) throws IOException {
    byte[] body =
        switch (message) {
          case InstanceMessage.Open open ->
              open.paths().stream().map(path -> path + "\0").collect(joining()).getBytes(UTF_8);
          case InstanceMessage.Show _, InstanceMessage.Changed _ -> new byte[0];
        };
    if (body.length > MAX_BYTES) {
      throw new ProtocolException("too many files to hand over: " + body.length + " bytes");
    }
    DataOutputStream out = new DataOutputStream(to);
    out.writeByte(VERSION);
    out.writeByte(
        switch (message) {
          case InstanceMessage.Show _ -> SHOW;
          case InstanceMessage.Open _ -> OPEN;
          case InstanceMessage.Changed _ -> CHANGED;
        });
    out.writeInt(body.length);
    out.write(body);
    out.flush();
  }

  static InstanceMessage receive(InputStream from) throws IOException {
    DataInputStream in = new DataInputStream(from);
    if (in.readByte() != VERSION) {
      throw new ProtocolException("another version of this program");
    }
    byte kind = in.readByte();
    int length = in.readInt();
    if (length < 0 || length > MAX_BYTES) {
      throw new ProtocolException("a message of " + length + " bytes");
    }
    byte[] body = new byte[length];
    in.readFully(body);
    return switch (kind) {
      case SHOW -> new InstanceMessage.Show();
      case OPEN -> new InstanceMessage.Open(paths(new String(body, UTF_8)));
      case CHANGED -> new InstanceMessage.Changed();
      default -> throw new ProtocolException("a message of kind " + kind);
    };
  }

  private static List<Path> paths(String body) throws ProtocolException {
    try {
      return Stream.of(body.split("\0")).filter(path -> !path.isEmpty()).map(Path::of).toList();
    } catch (InvalidPathException e) {
      throw new ProtocolException("not a path: " + e.getMessage());
    }
  }

  static void acknowledge(OutputStream to) throws IOException {
    to.write(VERSION);
    to.flush();
  }

  static boolean acknowledged(InputStream from) throws IOException {
    return from.read() == VERSION;
  }
}
