package app.manit.platform;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.api.parallel.ResourceLock;
import org.junit.jupiter.api.parallel.Resources;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

@ResourceLock(Resources.SYSTEM_OUT)
class LogFileTest {
  private static final Logger OURS = LoggerFactory.getLogger("app.manit.deploy.Deployer");
  private static final Logger LIBRARY = LoggerFactory.getLogger("org.example.Library");
  private static final String JWT =
      "eyJhbGciOiJIUzI1NiJ9.eyJleHAiOjE3NjM4MzUwMDB9.c2lnbmF0dXJlLW9mLXRoZS1ob3N0";
  private static final String TOKEN = "Abcdefghij0123456789_Abcdefghij012345678";

  @TempDir Path home;

  @Test
  void keepsOurWordsAndTheLibrariesWarnings() throws IOException {
    try (LogFile log = LogFile.open(home)) {
      OURS.info("Deployed {} in {} ms", "ana-links", 812);
      LIBRARY.info("chatter");
      LIBRARY.warn("trouble", new IllegalStateException("no " + JWT));
      java.util.logging.Logger.getLogger("okhttp3").warning("a connection was leaked");

      assertThat(log.path()).isEqualTo(home.toRealPath().resolve("logs/manit.log"));
      assertThat(log.path())
          .content()
          .containsPattern(
              "(?m)^2\\d{3}-\\S+Z INFO \\[\\d+ .+] app.manit.deploy.Deployer - Deployed ana-links"
                  + " in 812 ms$")
          .contains("WARN", "trouble", "IllegalStateException: no [redacted]", "LogFileTest.java")
          .contains("okhttp3 - a connection was leaked")
          .doesNotContain("chatter", JWT);
    }
  }

  @Test
  void isForTheOwnerOnly() throws IOException {
    try (LogFile log = LogFile.open(home)) {
      assertThat(Files.getPosixFilePermissions(log.path().getParent()))
          .isEqualTo(PosixFilePermissions.fromString("rwx------"));
    }
  }

  @Test
  void startsANewFileAtAMegabyteAndKeepsFour() throws IOException {
    Path folder = Files.createDirectory(home.resolve("logs"));
    for (int i = 1; i <= 4; i++) {
      Files.writeString(folder.resolve("manit." + i + ".log"), "old " + i);
    }
    Files.writeString(folder.resolve("manit.log"), "x".repeat(1 << 20));
    try (LogFile log = LogFile.open(home)) {
      OURS.info("a new page");
      assertThat(log.path()).content().contains("a new page").hasSizeLessThan(1000);
    }
    assertThat(folder.resolve("manit.1.log")).hasSize(1 << 20);
    assertThat(folder.resolve("manit.4.log")).hasContent("old 3");
    try (Stream<Path> files = Files.list(folder)) {
      assertThat(files).hasSize(5);
    }
  }

  @Test
  void saysNothingOnTheTerminal() {
    PrintStream out = System.out;
    PrintStream err = System.err;
    ByteArrayOutputStream terminal = new ByteArrayOutputStream();
    PrintStream caught = new PrintStream(terminal, true, StandardCharsets.UTF_8);
    System.setOut(caught);
    System.setErr(caught);
    try {
      OURS.error("before the log is open");
      try (LogFile log = LogFile.open(home)) {
        OURS.error("while {} is open", log.path());
        java.util.logging.Logger.getLogger("javafx").severe("in java.util.logging");
      }
      OURS.error("after it was closed");
    } finally {
      System.setOut(out);
      System.setErr(err);
    }
    assertThat(terminal.toString(StandardCharsets.UTF_8)).isEmpty();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "Authorization: Bearer secret-1          | Authorization: Bearer [redacted]",
        "authorization=secret-1, next            | authorization=[redacted], next",
        "{\"jwt\": \"secret-1\",\"a\":1}         | {\"jwt\": \"[redacted]\",\"a\":1}",
        "CLOUDFLARE_API_TOKEN=secret-1           | CLOUDFLARE_API_TOKEN=[redacted]",
        "GET /x?token=secret-1&b=2               | GET /x?token=[redacted]&b=2",
        "an upload with " + JWT + " failed       | an upload with [redacted] failed",
        "the token (" + TOKEN + ") is            | the token ([redacted]) is",
        "cfat_0123456789abcdef0123456789         | [redacted]",
      })
  void blotsOutSecrets(String line, String written) {
    assertThat(Redaction.of(line)).isEqualTo(written);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "deployment 0123456789abcdef0123456789abcdef01234567",
        "/home/ana/objects/e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855",
        "https://manit-a-rather-long-name-of-a-page-a1b2c3.pages.dev",
        "the upload token expired",
        "at app.manit.deploy.UploadTheWholeSiteAgainAndAgain3Times.run(Upload.java:12)",
      })
  void leavesTheRestAsItIs(String line) {
    assertThat(Redaction.of(line)).isEqualTo(line);
  }
}
