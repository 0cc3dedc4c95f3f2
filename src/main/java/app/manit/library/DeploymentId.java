package app.manit.library;

import java.security.SecureRandom;
import java.util.HexFormat;
import java.util.regex.Pattern;

/**
 * Our own name of a {@link Deployment}: 40 hex digits, because it travels to the host as {@code
 * commit_hash}, where it is found again after a lost answer.
 */
public record DeploymentId(String value) {
  private static final Pattern FORM = Pattern.compile("[0-9a-f]{40}");
  private static final SecureRandom RANDOM = new SecureRandom();

  /** Checks the form. */
  public DeploymentId {
    if (!FORM.matcher(value).matches()) {
      throw new IllegalArgumentException("not 40 hex digits: " + value);
    }
  }

  /** A new, random one. */
  public static DeploymentId random() {
    byte[] bytes = new byte[20];
    RANDOM.nextBytes(bytes);
    return new DeploymentId(HexFormat.of().formatHex(bytes));
  }

  @Override
  public String toString() {
    return value;
  }
}
