package app.manit.platform.secrets;

import app.manit.failure.FailureException;
import app.manit.failure.FailureKind;
import java.util.Optional;

/** A system without a keychain. */
public final class NoKeychain implements SecretStore {

  @Override
  public Status status() {
    return Status.MISSING;
  }

  @Override
  public void store(String entry, String label, String secret) {
    throw FailureException.of(FailureKind.KEYCHAIN_MISSING);
  }

  @Override
  public Optional<String> load(String entry) {
    throw FailureException.of(FailureKind.KEYCHAIN_MISSING);
  }

  @Override
  public void delete(String entry) {
    throw FailureException.of(FailureKind.KEYCHAIN_MISSING);
  }
}
