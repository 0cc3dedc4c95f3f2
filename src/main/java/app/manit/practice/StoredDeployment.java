package app.manit.practice;

import java.time.Instant;

/**
 * A deployment as it is kept. Its manifest and rule files lie beside, see {@link SiteStore}.
 *
 * @param id a UUID
 * @param production whether it went to the production branch
 * @param alias the label of its branch in addresses; empty for production
 * @param files how many paths its manifest has
 */
record StoredDeployment(
    String id,
    Instant createdOn,
    boolean production,
    String branch,
    String alias,
    String commitHash,
    String commitMessage,
    boolean commitDirty,
    int files) {

  private static final int SHORT = 8;

  String shortId() {
    return id.substring(0, SHORT);
  }
}
