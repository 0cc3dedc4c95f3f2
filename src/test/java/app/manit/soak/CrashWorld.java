package app.manit.soak;

import app.manit.Manit;
import app.manit.account.HostKind;
import app.manit.deploy.Cancellation;
import app.manit.deploy.DeployListener;
import app.manit.deploy.FaultyHost;
import app.manit.library.Deployment;
import app.manit.workspace.Intake;
import app.manit.workspace.IntakeListener;
import app.manit.workspace.IntakeTarget;
import app.manit.workspace.PublishOptions;
import app.manit.workspace.Workspace;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import okhttp3.OkHttpClient;

/** A data folder, a page, and a host that outlives every process that publishes there. */
final class CrashWorld implements AutoCloseable {
  private final Path folder;
  private final OkHttpClient http;
  private final FaultyHost host;

  /** Nothing of the data folder is made yet. */
  CrashWorld(Path folder, OkHttpClient http) throws IOException {
    this.folder = folder;
    this.http = http;
    this.host = new FaultyHost(folder.resolve("host"), Clock.systemUTC(), http);
  }

  FaultyHost host() {
    return host;
  }

  Path home() {
    return folder.resolve("home");
  }

  /** What a process needs to publish at the host. */
  Map<String, String> environment() {
    Map<String, String> environment = new HashMap<>(host.environment());
    environment.put("MANIT_HOME", home().toString());
    return environment;
  }

  /** The page as a source; write files into it. */
  Path page() throws IOException {
    return Files.createDirectories(folder.resolve("page"));
  }

  /** {@code manit deploy} of the page, in a process of its own. */
  ManitProcess deploy() throws IOException {
    return ManitProcess.start(
        environment(), "deploy", page(), "--to", HostKind.CLOUDFLARE.code(), "--json");
  }

  /** The same under a name that the user chose: then the library knows it before the host does. */
  ManitProcess deployNamed() throws IOException {
    return ManitProcess.start(
        environment(),
        "deploy",
        page(),
        "--name",
        "page",
        "--to",
        HostKind.CLOUDFLARE.code(),
        "--json");
  }

  /** The program in this process, as the next start would find everything. */
  Manit next() {
    return new Manit(environment(), Clock.systemUTC());
  }

  /** Publishes the page once more, in this process. */
  Deployment publish(Manit manit, HostKind kind) throws IOException {
    Workspace workspace = manit.workspace();
    Intake taken =
        workspace.takeIn(page(), new IntakeTarget.BySource(), IntakeListener.NONE).getFirst();
    return workspace.publish(
        taken, PublishOptions.to(kind), new Cancellation(), DeployListener.NONE);
  }

  /** What must not be, see {@link Audit}. */
  List<String> findings(Manit manit) {
    return Audit.of(manit.workspace(), host.directly(), http);
  }

  @Override
  public void close() {
    host.close();
  }
}
