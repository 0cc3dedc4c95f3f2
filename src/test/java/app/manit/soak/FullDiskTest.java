package app.manit.soak;

import static org.assertj.core.api.Assertions.assertThat;

import app.manit.soak.FullDiskTrial.Full;
import java.nio.file.Path;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The disk is full at some moments of a deployment; {@link FullDiskSoak} tries them all. */
@Timeout(120)
class FullDiskTest {
  private static SmallDisk disk;
  private static FullDiskTrial trial;

  @BeforeAll
  static void open(@TempDir Path folder) throws Exception {
    disk = SmallDisk.orSkip();
    trial = new FullDiskTrial(disk, folder);
  }

  @AfterAll
  static void close() {
    if (disk != null) {
      disk.close();
    }
  }

  @ParameterizedTest
  @CsvSource({"EVERYTHING, 96", "THE_HOST, 8"})
  void nothingIsLostAndTheNextTimeItWorks(Full full, long kibibytes) throws Exception {
    assertThat(trial.run(full, kibibytes).kind()).isEqualTo("disk-full");
  }
}
