package app.manit.deploy;

import java.io.IOException;
import java.nio.file.Path;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.io.TempDir;

/** Tests that share a library and a host, and begin with a project of their own. */
abstract class AtOneHost {
  static DeployFixture manit;

  @BeforeAll
  static void open(@TempDir Path home) throws IOException {
    manit = new DeployFixture(home);
  }

  @BeforeEach
  void begin() {
    manit.begin();
  }

  @AfterEach
  void tidy() {
    manit.leaveNothingBehind();
  }

  @AfterAll
  static void close() {
    manit.close();
  }
}
