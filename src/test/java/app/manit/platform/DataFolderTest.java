package app.manit.platform;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import app.manit.failure.FailureException;
import app.manit.failure.FailureKind;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;

@DisabledOnOs(value = OS.WINDOWS, disabledReason = "paths and permissions are those of POSIX")
class DataFolderTest {
  @TempDir Path temp;

  @Test
  void liesWhereTheSystemKeepsData() {
    assertThat(locate(OperatingSystem.LINUX, Map.of())).hasToString("/home/ana/.local/share/manit");
    assertThat(locate(OperatingSystem.LINUX, Map.of("XDG_DATA_HOME", "/data/ana")))
        .hasToString("/data/ana/manit");
    assertThat(locate(OperatingSystem.LINUX, Map.of("XDG_DATA_HOME", "relative")))
        .hasToString("/home/ana/.local/share/manit");
    assertThat(locate(OperatingSystem.MAC, Map.of()))
        .hasToString("/home/ana/Library/Application Support/Manit");
    assertThat(locate(OperatingSystem.WINDOWS, Map.of("LOCALAPPDATA", "/Local")))
        .hasToString("/Local/Manit");
    assertThat(locate(OperatingSystem.WINDOWS, Map.of()))
        .hasToString("/home/ana/AppData/Local/Manit");
  }

  @Test
  void liesWhereTheUserWantsIt() {
    Map<String, String> env = Map.of("MANIT_HOME", "/tmp/manit", "XDG_DATA_HOME", "/data/ana");
    for (OperatingSystem os : OperatingSystem.values()) {
      assertThat(locate(os, env)).hasToString("/tmp/manit");
    }
    assertThat(locate(OperatingSystem.LINUX, Map.of("MANIT_HOME", "here"))).isAbsolute();
    assertThat(locate(OperatingSystem.LINUX, Map.of("MANIT_HOME", " ")))
        .hasToString("/home/ana/.local/share/manit");
  }

  @Test
  void findsTheHomeOfAUserWithoutAPasswdEntry() {
    assertThat(DataFolder.locate(Map.of("HOME", "/home/ana"), OperatingSystem.LINUX, "?"))
        .hasToString("/home/ana/.local/share/manit");
    assertRefused(
        () -> DataFolder.locate(Map.of(), OperatingSystem.LINUX, "?"),
        "this user has no home folder");
  }

  private static Path locate(OperatingSystem os, Map<String, String> env) {
    return DataFolder.locate(env, os, "/home/ana");
  }

  @Test
  void isMadeForItsOwnerOnly() throws IOException {
    Path folder = DataFolder.create(temp.resolve("share/manit"));

    assertThat(permissions(folder)).isEqualTo("rwx------");
    assertThat(DataFolder.create(folder)).isEqualTo(folder);
  }

  @Test
  void isShutWhenItStoodOpen() throws IOException {
    Path folder = Files.createDirectory(temp.resolve("open"));
    Files.setPosixFilePermissions(folder, PosixFilePermissions.fromString("rwxr-xr-x"));
    Path link = Files.createSymbolicLink(temp.resolve("link"), folder);

    assertThat(DataFolder.create(link)).isEqualTo(folder.toRealPath());
    assertThat(permissions(folder)).isEqualTo("rwx------");
  }

  private static String permissions(Path folder) throws IOException {
    return PosixFilePermissions.toString(Files.getPosixFilePermissions(folder));
  }

  @Test
  void isRefusedWithTheReason() throws IOException {
    Path file = Files.writeString(temp.resolve("file"), "");

    assertRefused(() -> DataFolder.create(file), "“" + file + "” is not a folder");
    Path below = file.resolve("manit");
    assertRefused(() -> DataFolder.create(below), "“" + below + "” cannot be created");
  }

  private static void assertRefused(
      org.assertj.core.api.ThrowableAssert.ThrowingCallable call, String reason) {
    assertThatExceptionOfType(FailureException.class)
        .isThrownBy(call)
        .satisfies(e -> assertThat(e.failure().kind()).isEqualTo(FailureKind.DATA_UNAVAILABLE))
        .withMessage("The data folder cannot be used: %s.", reason);
  }
}
