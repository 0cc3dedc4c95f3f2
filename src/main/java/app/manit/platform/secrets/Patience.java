package app.manit.platform.secrets;

import java.time.Duration;

/**
 * How long a keychain may take.
 *
 * @param answer for an answer that needs nobody
 * @param prompt for the user to type a password where the system asks for one
 */
public record Patience(Duration answer, Duration prompt) {
  /** Five seconds, and a minute and a half for a person. */
  public static final Patience USUAL = new Patience(Duration.ofSeconds(5), Duration.ofSeconds(90));

  /** For a call that may need both. */
  Duration whole() {
    return answer.multipliedBy(4).plus(prompt);
  }
}
