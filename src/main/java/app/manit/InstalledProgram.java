package app.manit;

import app.manit.platform.Autostart;
import app.manit.platform.Browser;
import app.manit.platform.OperatingSystem;
import app.manit.ui.Program;
import app.manit.workspace.Diagnostics;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;

/** This program as it runs here. */
final class InstalledProgram implements Program {
  /** Set by jpackage's launchers; a build that runs from Maven has none. */
  private static final String LAUNCHER = "jpackage.app-path";

  private final ManitOnDemand manit;

  InstalledProgram(ManitOnDemand manit) {
    this.manit = manit;
  }

  @Override
  public String version() {
    return Version.ofThisBuild();
  }

  @Override
  public Path folder() {
    return manit.get().home();
  }

  @Override
  public List<Diagnostics.Part> collect() {
    return manit.get().diagnostics().collect();
  }

  @Override
  public Autostart autostart() {
    return Autostart.of(
        OperatingSystem.current(),
        System.getenv(),
        Path.of(System.getProperty("user.home", ".")),
        Optional.ofNullable(System.getProperty(LAUNCHER)).map(Path::of));
  }

  @Override
  public CompletableFuture<Boolean> showFolder(Path folder) {
    return Browser.of(OperatingSystem.current()).show(folder);
  }
}
