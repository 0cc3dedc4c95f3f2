package app.manit.platform.secrets;

import app.manit.platform.OperatingSystem;
import java.util.Map;

/**
 * Finds the system's keychain.
 *
 * <p>Each is spoken to directly: Secret Service over D-Bus, the keychains of macOS and Windows by
 * Java's own foreign functions. A library for all three (java-keyring) brings JNA and an old
 * dbus-java that does not go with the one the tray uses, and freezes where no keyring answers.
 */
public final class Keychains {
  private Keychains() {}

  /** The keychain of this system, guarded by time limits. Nothing is asked yet. */
  public static SecretStore of(OperatingSystem system, Map<String, String> environment) {
    return new TimeLimited(plain(system, environment), Patience.USUAL);
  }

  private static SecretStore plain(OperatingSystem system, Map<String, String> environment) {
    return switch (system) {
      case MAC -> new MacKeychain();
      case WINDOWS -> new WindowsCredentials();
      case LINUX -> SecretService.ofSession(environment, Patience.USUAL);
    };
  }
}
