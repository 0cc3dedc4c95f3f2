package app.manit.files;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;

class WholeFileTest {
  @TempDir Path folder;

  @Test
  @DisabledOnOs(value = OS.WINDOWS, disabledReason = "there are no such permissions")
  void takesThePlaceOfAFileThatOthersCouldReadAndIsTheOwnersAlone() throws IOException {
    Path file = Files.writeString(folder.resolve("x.properties"), "old and longer");
    Files.setPosixFilePermissions(file, PosixFilePermissions.fromString("rw-r--r--"));

    WholeFile.write(file, "new".getBytes(UTF_8));

    assertThat(file).hasContent("new");
    assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(file)))
        .isEqualTo("rw-------");
    assertThat(files()).containsExactly("x.properties");
  }

  @Test
  void leavesNothingBehindWhenItsPlaceCannotBeTaken() throws IOException {
    Path taken = Files.createDirectory(folder.resolve("x.properties"));
    Files.createFile(taken.resolve("something"));

    assertThatExceptionOfType(IOException.class)
        .isThrownBy(() -> WholeFile.write(taken, "new".getBytes(UTF_8)));

    assertThat(taken.resolve("something")).exists();
    assertThat(files()).containsExactly("x.properties");
  }

  private Stream<String> files() throws IOException {
    try (Stream<Path> files = Files.list(folder)) {
      return files.map(file -> file.getFileName().toString()).toList().stream();
    }
  }
}
