package app.manit.practice;

import app.manit.serve.LoopbackServer;
import java.io.IOException;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.time.Clock;

/**
 * The practice host at the far end of a line: it listens on one port and says that it is reached on
 * another, the near end, so that whoever follows an address that it gives goes over the line too.
 */
public final class PracticeBehindLine implements AutoCloseable {
  private final LoopbackServer server;
  private final PracticeEndpoint endpoint;

  private PracticeBehindLine(LoopbackServer server, PracticeEndpoint endpoint) {
    this.server = server;
    this.endpoint = endpoint;
  }

  /**
   * Starts one that knows nothing yet.
   *
   * @param folder must not be another host's
   * @param nearEnd the port at which clients reach it
   */
  public static PracticeBehindLine start(Path folder, int nearEnd) throws IOException {
    PracticeFiles files = new PracticeFiles(folder);
    files.makeFolder();
    files.prepare();
    ProjectStore projects = new ProjectStore(files);
    SecureRandom random = new SecureRandom();
    PracticeIdentity identity = PracticeIdentity.make(random).withPort(nearEnd);
    LoopbackServer server =
        LoopbackServer.start(
            0,
            PracticeRequests.of(
                identity, files, projects, Clock.systemUTC(), PracticeLimits.PAGES, random));
    return new PracticeBehindLine(server, identity.endpoint());
  }

  /** The port that it listens on: where the line leads. */
  public int farEnd() {
    return server.port();
  }

  /** How clients reach it. */
  public PracticeEndpoint endpoint() {
    return endpoint;
  }

  @Override
  public void close() {
    server.close();
  }
}
