package app.manit.soak;

import static org.assertj.core.api.Assertions.assertThat;

import app.manit.soak.SmallDisk.Ended;
import app.manit.store.EmptyLibrary;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/**
 * A disk, or a library, that may only be read. Made read-only by the system itself, because
 * permissions do not bind whoever runs tests as root.
 */
@Timeout(60)
class ReadOnlyDiskTest {
  @TempDir Path folder;

  @Test
  void aFolderThatCannotBeWrittenIsNamed() throws Exception {
    try (SmallDisk disk = SmallDisk.orSkip()) {
      Path home = library(disk);
      disk.must("mount", "-o", "remount,ro", home);

      Ended ended = disk.manit(home, "list");

      assertThat(ended.code()).isEqualTo(1);
      assertThat(ended.err())
          .contains("cannot be written to", home.toString(), "MANIT_HOME")
          .doesNotContain("\tat ", "Exception");
    }
  }

  @Test
  void aLibraryThatCannotBeWrittenIsNamedAndNotTouched() throws Exception {
    try (SmallDisk disk = SmallDisk.orSkip()) {
      Path home = library(disk);
      Path file = home.resolve("library.mv.db");
      String before = disk.must("sha256sum", file);
      disk.must("mount", "--bind", file, file);
      disk.must("mount", "-o", "remount,bind,ro", file);
      Path page = Files.writeString(folder.resolve("page.html"), "<title>Page</title>");

      Ended ended = disk.manit(home, "deploy", page, "--to", "practice");

      assertThat(ended.code()).isEqualTo(1);
      assertThat(ended.err())
          .contains("The data folder cannot be used", "library.mv.db")
          .doesNotContain("\tat ", "Exception");
      assertThat(disk.must("sha256sum", file)).isEqualTo(before);
      assertThat(disk.must("ls", home)).doesNotContain("damaged");
    }
  }

  private Path library(SmallDisk disk) throws Exception {
    Path whole = folder.resolve("whole");
    EmptyLibrary.in(whole);
    Path home = Files.createDirectory(folder.resolve("home"));
    disk.mount(home, 16 * 1024);
    disk.must("cp", "-a", whole + "/.", home);
    return home;
  }
}
