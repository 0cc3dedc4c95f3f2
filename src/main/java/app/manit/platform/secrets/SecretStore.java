package app.manit.platform.secrets;

import java.util.Optional;

/**
 * The system's keychain. Any call may ask the user for a password, so none is made on the UI
 * thread; all but {@link #status} throw {@link app.manit.failure.FailureException} of the kinds
 * {@code KEYCHAIN_…}.
 */
public interface SecretStore {

  /** Whether something can be kept there. */
  enum Status {
    /** At once. */
    AVAILABLE,
    /** After the user has unlocked it: the system asks for that. */
    LOCKED,
    /** Not at all. */
    MISSING
  }

  /** Whether something can be kept there; asks the user nothing and never throws. */
  Status status();

  /**
   * Keeps a secret in the place of an older one of the same name.
   *
   * @param entry its name; unique among the entries of this program
   * @param label what the system's own program for keychains calls it
   */
  void store(String entry, String label, String secret);

  /** The secret of that name, if it is there. */
  Optional<String> load(String entry);

  /** Forgets a secret; one that is not there is no error. */
  void delete(String entry);
}
