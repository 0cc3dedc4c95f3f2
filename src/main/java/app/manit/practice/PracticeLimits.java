package app.manit.practice;

import java.time.Duration;
import java.util.Set;

/**
 * What a Pages account is limited by, and what else is not the same for every account. Tests make
 * it small.
 *
 * @param maxProjects projects in the account
 * @param maxFiles files in one deployment; the upload token says so
 * @param maxFileBytes the largest asset
 * @param uploadTokenLife how long an upload token is taken
 * @param maxDeploymentsToDelete a project with more deployments than this is not deleted
 * @param namesTakenByOthers project names whose address somebody else has, so that ours gets a few
 *     more characters
 * @param maxDomains custom domains of one project
 * @param tokens what became of both API tokens
 * @param keepsDeletedFiles whether files that a deployment took away are served for a week to
 *     whoever asks for an address that was asked for before. At Pages each data centre does, as
 *     well as it can; who practises would take it for an update that failed
 */
public record PracticeLimits(
    int maxProjects,
    int maxFiles,
    long maxFileBytes,
    Duration uploadTokenLife,
    int maxDeploymentsToDelete,
    Set<String> namesTakenByOthers,
    int maxDomains,
    TokenState tokens,
    boolean keepsDeletedFiles) {

  /** As at Cloudflare, as far as it is known; the life of an upload token is hearsay. */
  public static final PracticeLimits PAGES =
      new PracticeLimits(100, 20_000, 25L * 1024 * 1024, Duration.ofMinutes(5), 100, Set.of());

  /** Copies the names. */
  public PracticeLimits {
    namesTakenByOthers = Set.copyOf(namesTakenByOthers);
  }

  /** The rest as anybody has it with a free account. */
  public PracticeLimits(
      int maxProjects,
      int maxFiles,
      long maxFileBytes,
      Duration uploadTokenLife,
      int maxDeploymentsToDelete,
      Set<String> namesTakenByOthers) {
    this(
        maxProjects,
        maxFiles,
        maxFileBytes,
        uploadTokenLife,
        maxDeploymentsToDelete,
        namesTakenByOthers,
        100,
        TokenState.ACTIVE,
        false);
  }

  /** The same with so many custom domains a project. */
  public PracticeLimits withMaxDomains(int domains) {
    return with(domains, tokens, keepsDeletedFiles);
  }

  /** The same with API tokens of which this became. */
  public PracticeLimits withTokens(TokenState state) {
    return with(maxDomains, state, keepsDeletedFiles);
  }

  /** The same, and files that are gone are served for a while. */
  public PracticeLimits keepingDeletedFiles() {
    return with(maxDomains, tokens, true);
  }

  private PracticeLimits with(int domains, TokenState state, boolean keeping) {
    return new PracticeLimits(
        maxProjects,
        maxFiles,
        maxFileBytes,
        uploadTokenLife,
        maxDeploymentsToDelete,
        namesTakenByOthers,
        domains,
        state,
        keeping);
  }
}
