package app.manit.workspace;

import static org.assertj.core.api.Assertions.assertThat;

import app.manit.Manit;
import app.manit.account.HostKind;
import app.manit.deploy.Cancellation;
import app.manit.deploy.DeployListener;
import app.manit.library.VersionId;
import app.manit.platform.LogFile;
import app.manit.platform.SingleInstance;
import app.manit.settings.Settings;
import app.manit.settings.SettingsFile;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermission;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Clock;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;
import org.slf4j.LoggerFactory;

/** Whatever the program puts into its data folder, nobody but its owner can look into it. */
@DisabledOnOs(value = OS.WINDOWS, disabledReason = "there are no such permissions")
class OwnersAloneTest {
  private static final Set<PosixFilePermission> FOLDER =
      PosixFilePermissions.fromString("rwx------");
  private static final Set<PosixFilePermission> FILE = PosixFilePermissions.fromString("rw-------");

  @TempDir Path folder;

  @Test
  void everyFileIsTheOwnersAlone() throws IOException {
    Path home = Files.createDirectory(folder.resolve("home"));
    Files.setPosixFilePermissions(home, PosixFilePermissions.fromString("rwxr-xr-x"));
    Path oldLog = Files.createDirectory(home.resolve("logs")).resolve("manit.log");
    Files.writeString(oldLog, "x".repeat(1 << 20));
    Files.setPosixFilePermissions(oldLog, PosixFilePermissions.fromString("rw-r--r--"));

    Map<String, String> variables = Map.of("MANIT_HOME", home.toString(), "XDG_RUNTIME_DIR", "");
    try (Manit manit = new Manit(variables, Clock.systemUTC());
        LogFile _ = LogFile.open(home);
        SingleInstance _ = SingleInstance.claim(home, variables, message -> {}).orElseThrow()) {
      LoggerFactory.getLogger("app.manit.Test").info("makes the log begin anew");
      new SettingsFile(home).write(Settings.USUAL);
      publish(manit.workspace(), "first");
      publish(manit.workspace(), "second");
      manit.workspace().loadNotes().begin("a page");

      assertThat(open(home)).as("while the program runs").isEmpty();
    }
    assertThat(open(home)).as("afterwards").isEmpty();
    assertThat(files(home).map(file -> home.relativize(file).toString()))
        .contains(
            "library.mv.db",
            "library.sum",
            "settings.properties",
            "logs/manit.log",
            "logs/manit.1.log",
            "practice/endpoint.json",
            "window.lock")
        .anyMatch(name -> name.startsWith("backups/"))
        .anyMatch(name -> name.matches("practice/projects/.*/assets/../.*"));
  }

  private void publish(Workspace workspace, String text) throws IOException {
    Path page = Files.writeString(folder.resolve("page.html"), "<title>Page</title>" + text);
    Intake intake =
        workspace.takeIn(page, new IntakeTarget.BySource(), IntakeListener.NONE).getFirst();
    workspace.publish(
        intake, PublishOptions.to(HostKind.PRACTICE), new Cancellation(), DeployListener.NONE);
    VersionId version = intake.version().id();
    workspace.thumbnails().keep(version, new byte[] {1});
  }

  /** What others can look into, with its permissions. */
  private static Map<String, String> open(Path home) throws IOException {
    Map<String, String> open = new TreeMap<>();
    for (Path file : files(home).toList()) {
      Set<PosixFilePermission> permissions =
          Files.getPosixFilePermissions(file, LinkOption.NOFOLLOW_LINKS);
      if (!permissions.equals(Files.isDirectory(file) ? FOLDER : FILE)) {
        open.put(home.relativize(file).toString(), PosixFilePermissions.toString(permissions));
      }
    }
    return open;
  }

  private static Stream<Path> files(Path home) throws IOException {
    try (Stream<Path> files = Files.walk(home)) {
      return files.toList().stream();
    }
  }
}
