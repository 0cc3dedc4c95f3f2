package app.manit.soak;

import static org.assertj.core.api.Assertions.assertThat;

import app.manit.soak.SmallDisk.Ended;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The disk fills up while the small contents of a large site are written into one file. */
@Timeout(120)
class FullDiskPackTest {
  private static final int FILES = 300;

  @TempDir private Path folder;

  /** At the beginning of its contents, in the middle, and in its index. */
  @ParameterizedTest
  @ValueSource(ints = {40, 500, 1_176})
  void itIsSaidAndNothingIsLeftOfThePackAndTheNextTimeItWorks(int kibibytes) throws Exception {
    Path home = Files.createDirectory(folder.resolve("home"));
    Path objects = home.resolve("objects");
    Path page = page();
    try (SmallDisk disk = SmallDisk.orSkip()) {
      disk.mount(home, 64 * 1024);
      disk.must("mkdir", objects);
      disk.mount(objects, 64 * 1024);
      disk.leave(objects, kibibytes);

      Ended full = disk.manit(home, "deploy", page, "--to", "practice", "--json");

      assertThat(full.out()).contains("disk-full");
      assertThat(full.err()).doesNotContain("\tat ", "Exception");
      assertThat(disk.must("find", objects, "-path", "*/packs/*")).isEmpty();
      assertThat(disk.must("find", objects, "-path", "*/incoming/*")).isEmpty();
      disk.leave(objects, 64 * 1024);
      Ended again = disk.manit(home, "deploy", page, "--to", "practice", "--json");
      assertThat(again.code()).as(again.toString()).isZero();
      assertThat(disk.must("find", objects, "-name", "*.pack").lines()).hasSize(1);
      disk.unmount(objects);
      disk.unmount(home);
    }
  }

  private Path page() throws IOException {
    Path page = Files.createDirectory(folder.resolve("page"));
    Files.writeString(page.resolve("index.html"), "<title>Many</title>");
    for (int i = 1; i < FILES; i++) {
      Files.writeString(page.resolve(i + ".txt"), "%4d".formatted(i).repeat(1_000));
    }
    return page;
  }
}
