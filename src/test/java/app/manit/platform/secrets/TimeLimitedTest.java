package app.manit.platform.secrets;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import app.manit.failure.FailureException;
import app.manit.failure.FailureKind;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.CountDownLatch;
import org.junit.jupiter.api.Test;

class TimeLimitedTest {
  private static final Patience LITTLE = new Patience(Duration.ofMillis(20), Duration.ZERO);

  @Test
  void aKeychainThatNeverComesBackIsLeftAlone() {
    CountDownLatch never = new CountDownLatch(1);
    SecretStore guarded =
        new TimeLimited(
            new Keychain() {
              @Override
              public Status status() {
                return await();
              }

              @Override
              public Optional<String> load(String entry) {
                await();
                return Optional.empty();
              }

              private Status await() {
                try {
                  never.await();
                } catch (InterruptedException e) {
                  Thread.currentThread().interrupt();
                }
                return Status.AVAILABLE;
              }
            },
            LITTLE);

    assertThat(guarded.status()).isEqualTo(SecretStore.Status.MISSING);
    assertThatThrownBy(() -> guarded.load("one"))
        .isInstanceOfSatisfying(
            FailureException.class,
            e -> assertThat(e.failure().kind()).isEqualTo(FailureKind.KEYCHAIN_SILENT));
  }

  @Test
  void whateverASystemThrowsIsToldInWordsWithoutTheSecret() {
    SecretStore guarded =
        new TimeLimited(
            new Keychain() {
              @Override
              public Status status() {
                throw new UnsatisfiedLinkError("no such library");
              }

              @Override
              public void store(String entry, String label, String secret) {
                throw new IllegalArgumentException("cannot store " + secret);
              }
            },
            Patience.USUAL);

    assertThat(guarded.status()).isEqualTo(SecretStore.Status.MISSING);
    assertThatThrownBy(() -> guarded.store("one", "Manit", "canary"))
        .isInstanceOfSatisfying(
            FailureException.class,
            e -> {
              assertThat(e.failure().kind()).isEqualTo(FailureKind.KEYCHAIN_REFUSED);
              assertThat(e).hasNoCause();
              assertThat(e.getMessage()).doesNotContain("canary");
            });
  }

  /** Does nothing. */
  private static class Keychain implements SecretStore {
    @Override
    public Status status() {
      return Status.AVAILABLE;
    }

    @Override
    public void store(String entry, String label, String secret) {}

    @Override
    public Optional<String> load(String entry) {
      return Optional.empty();
    }

    @Override
    public void delete(String entry) {}
  }
}
