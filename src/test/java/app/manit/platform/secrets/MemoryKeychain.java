package app.manit.platform.secrets;

import app.manit.failure.FailureException;
import app.manit.failure.FailureKind;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;

/** A keychain in memory, in the state that a test wants. */
public final class MemoryKeychain implements SecretStore {
  /** What is kept. */
  public final Map<String, String> kept = new ConcurrentHashMap<>();

  /** How it is. */
  public volatile Status status = Status.AVAILABLE;

  @Override
  public Status status() {
    return status;
  }

  @Override
  public void store(String entry, String label, String secret) {
    check();
    kept.put(entry, secret);
  }

  @Override
  public Optional<String> load(String entry) {
    check();
    return Optional.ofNullable(kept.get(entry));
  }

  @Override
  public void delete(String entry) {
    check();
    kept.remove(entry);
  }

  private void check() {
    switch (status) {
      case AVAILABLE -> {}
      case LOCKED -> throw FailureException.of(FailureKind.KEYCHAIN_LOCKED);
      case MISSING -> throw FailureException.of(FailureKind.KEYCHAIN_MISSING);
    }
  }
}
