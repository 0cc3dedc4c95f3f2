package app.manit.library;

import java.security.SecureRandom;
import java.util.HexFormat;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Our own name of a {@link Deployment}: 40 hex digits, because it travels to the host as {@code
 * commit_hash}, where it is found again after a lost answer. Its end tells whose it is.
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

  /** A new one, of a project's next deployment. */
  public static DeploymentId of(ProjectId project) {
    byte[] bytes = new byte[16];
    RANDOM.nextBytes(bytes);
    return new DeploymentId(HexFormat.of().formatHex(bytes) + mark(project));
  }

  /**
   * Whether a host's {@code commit_hash} can only be the id of a deployment of that project. So a
   * library that lost its records, because it had to be restored from a copy, knows its own again.
   */
  public static boolean isOf(ProjectId project, String commitHash) {
    return FORM.matcher(commitHash).matches() && commitHash.endsWith(mark(project));
  }

  /** 32 random bits. */
  private static String mark(ProjectId project) {
    return project.value().toString().substring(0, 8);
  }

  /** What a record has by itself is made at run time, which would hold up every deployment. */
  @Override
  public boolean equals(@Nullable Object other) {
    return other instanceof DeploymentId id && value.equals(id.value);
  }

  @Override
  public int hashCode() {
    return value.hashCode();
  }

  @Override
  public String toString() {
    return value;
  }
}
