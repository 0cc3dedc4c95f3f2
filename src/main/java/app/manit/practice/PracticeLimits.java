package app.manit.practice;

import java.time.Duration;
import java.util.Set;

/**
 * What a Pages account is limited by. Tests make it small.
 *
 * @param maxProjects projects in the account
 * @param maxFiles files in one deployment; the upload token says so
 * @param maxFileBytes the largest asset
 * @param uploadTokenLife how long an upload token is taken
 * @param maxDeploymentsToDelete a project with more deployments than this is not deleted
 * @param namesTakenByOthers project names whose address somebody else has, so that ours gets a few
 *     more characters
 */
public record PracticeLimits(
    int maxProjects,
    int maxFiles,
    long maxFileBytes,
    Duration uploadTokenLife,
    int maxDeploymentsToDelete,
    Set<String> namesTakenByOthers) {

  /** As at Cloudflare, as far as it is known; the life of an upload token is hearsay. */
  public static final PracticeLimits PAGES =
      new PracticeLimits(100, 20_000, 25L * 1024 * 1024, Duration.ofMinutes(5), 100, Set.of());

  /** Copies the names. */
  public PracticeLimits {
    namesTakenByOthers = Set.copyOf(namesTakenByOthers);
  }
}
