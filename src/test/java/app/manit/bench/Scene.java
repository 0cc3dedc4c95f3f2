package app.manit.bench;

import app.manit.practice.PracticeBehindLine;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** One contender with a host of its own that knows nothing yet, at the far end of a line. */
final class Scene implements AutoCloseable {
  private final Contender contender;
  private final Path folder;
  private final Path home;
  private final SlowLine line;
  private final PracticeBehindLine host;

  Scene(Contender contender, Line line, Path folder) throws IOException {
    this.contender = contender;
    this.folder = folder;
    this.home = Files.createDirectories(folder.resolve("home"));
    this.line = SlowLine.open(line);
    this.host = PracticeBehindLine.start(folder.resolve("host"), this.line.port());
    this.line.leadTo(host.farEnd());
  }

  /** Makes a site, and what the contender needs before it can be deployed. */
  Path site(SiteSize size, String name, long seed) throws IOException {
    contender.prepare(name, host.endpoint());
    return size.make(folder.resolve(name), seed);
  }

  /** Deploys it, for good. */
  Measured deploy(Path site) throws IOException, InterruptedException {
    line.trace().begin();
    Command.Ended ended = contender.deploy(site, home, host.endpoint()).run();
    if (!contender.succeeded(ended.output())) {
      throw new AssertionError("%s said: %s".formatted(contender.name(), ended.output()));
    }
    return ended.measured();
  }

  /** What the last deployment asked of the host. */
  LineTrace trace() {
    return line.trace();
  }

  @Override
  public void close() throws IOException {
    line.close();
    host.close();
  }
}
