package app.manit.platform.secrets;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import app.manit.failure.FailureException;
import app.manit.failure.FailureKind;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SealedFileTest {
  private static final char[] PASSPHRASE = "drei Hühner über’m Zaun".toCharArray();

  @TempDir private Path folder;

  @Test
  void opensWithItsPassphraseOnly() throws Exception {
    SealedFile sealed = new SealedFile(folder.resolve("token"));
    assertThat(sealed.open(PASSPHRASE)).isEmpty();

    sealed.seal("canary-1", PASSPHRASE);
    assertThat(sealed.open(PASSPHRASE)).contains("canary-1");
    assertFails(FailureKind.PASSPHRASE_WRONG, () -> sealed.open("wrong".toCharArray()));

    byte[] content = Files.readAllBytes(folder.resolve("token"));
    assertThat(new String(content, StandardCharsets.ISO_8859_1)).doesNotContain("canary");
    assertThat(Files.getPosixFilePermissions(folder.resolve("token")))
        .isEqualTo(PosixFilePermissions.fromString("rw-------"));
  }

  @Test
  void aNewSecretReplacesTheOldOneAndNothingIsLeftOfADeletedOne() throws Exception {
    SealedFile sealed = new SealedFile(folder.resolve("token"));
    sealed.seal("canary-1", PASSPHRASE);
    sealed.seal("canary-2", "another".toCharArray());
    assertThat(sealed.open("another".toCharArray())).contains("canary-2");

    sealed.delete();
    sealed.delete();
    try (var left = Files.list(folder)) {
      assertThat(left).isEmpty();
    }
  }

  @Test
  void aFileOfAnotherKindIsNoPassphraseProblem() throws Exception {
    Path file = Files.writeString(folder.resolve("token"), "something else altogether, and long");
    assertFails(FailureKind.DATA_UNAVAILABLE, () -> new SealedFile(file).open(PASSPHRASE));
    Files.writeString(file, "short");
    assertFails(FailureKind.DATA_UNAVAILABLE, () -> new SealedFile(file).open(PASSPHRASE));
  }

  @Test
  void aChangedFileDoesNotOpen() throws Exception {
    Path file = folder.resolve("token");
    SealedFile sealed = new SealedFile(file);
    sealed.seal("canary-1", PASSPHRASE);
    byte[] content = Files.readAllBytes(file);
    content[content.length - 1] ^= 1;
    Files.write(file, content);

    assertFails(FailureKind.PASSPHRASE_WRONG, () -> sealed.open(PASSPHRASE));
  }

  private static void assertFails(FailureKind kind, ThrowingCallable call) {
    assertThatThrownBy(call)
        .isInstanceOfSatisfying(
            FailureException.class, e -> assertThat(e.failure().kind()).isEqualTo(kind));
  }
}
