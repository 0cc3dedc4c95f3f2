package app.manit.bench;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Which requests went over a line and when: what a deployment waits for. A request is told by how
 * its first piece begins, which is enough for clients that wait for an answer before the next.
 */
final class LineTrace {
  private static final Pattern REQUEST =
      Pattern.compile("((?:GET|HEAD|POST|PATCH|PUT|DELETE) \\S+) HTTP/1\\.1\r\n.*", Pattern.DOTALL);
  private static final int LONGEST = 4_096;

  private final List<String> lines = new ArrayList<>();
  private long start = System.nanoTime();
  private int connections;
  private int requests;

  /** Forgets what was, and counts from now. */
  synchronized void begin() {
    lines.clear();
    connections = 0;
    requests = 0;
    start = System.nanoTime();
  }

  /** How many connections were made. */
  synchronized int connections() {
    return connections;
  }

  /** How many requests reached the far end. */
  synchronized int requests() {
    return requests;
  }

  /** What happened, in order: milliseconds, connection, and what was sent or came back. */
  synchronized List<String> lines() {
    return List.copyOf(lines);
  }

  synchronized void broken(IOException e) {
    say(0, "broken: " + e.getMessage());
  }

  synchronized Connection connection() {
    connections++;
    say(connections, "connects");
    return new Connection(connections);
  }

  private void say(int connection, String what) {
    lines.add(
        "%6d ms  #%d  %s".formatted((System.nanoTime() - start) / 1_000_000, connection, what));
  }

  /** One connection. */
  final class Connection {
    private final int number;
    private boolean waiting;

    private Connection(int number) {
      this.number = number;
    }

    /** A piece on its way to the host. */
    void sent(byte[] piece) {
      String head =
          new String(piece, 0, Math.min(piece.length, LONGEST), StandardCharsets.ISO_8859_1);
      Matcher request = REQUEST.matcher(head);
      if (request.matches()) {
        synchronized (LineTrace.this) {
          requests++;
          waiting = true;
          say(number, "-> " + request.group(1));
        }
      }
    }

    /** A piece on its way back. */
    void answered(byte[] piece) {
      synchronized (LineTrace.this) {
        if (waiting) {
          waiting = false;
          say(number, "<-");
        }
      }
    }
  }
}
