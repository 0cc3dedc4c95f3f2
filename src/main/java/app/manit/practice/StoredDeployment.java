package app.manit.practice;

import app.manit.pages.wire.BuildConfigJson;
import java.time.Instant;
import java.util.Objects;

/**
 * A deployment as it is kept. Its manifest and rule files lie beside, see {@link SiteStore}.
 *
 * @param id a UUID
 * @param production whether it went to the production branch
 * @param alias the label of its branch in addresses; empty for production
 * @param files how many paths its manifest has
 * @param buildConfig the project's when it was made
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
    int files,
    BuildConfigJson buildConfig) {

  private static final int SHORT = 8;

  /** One that was stored before there was such a setting has none. */
  StoredDeployment {
    buildConfig = Objects.requireNonNullElse(buildConfig, BuildConfigJson.NONE);
  }

  /** The same once more. */
  StoredDeployment again(String newId, Instant now, BuildConfigJson config) {
    return new StoredDeployment(
        newId,
        now,
        production,
        branch,
        alias,
        commitHash,
        commitMessage,
        commitDirty,
        files,
        config);
  }

  /** As the API says it. */
  String environment() {
    return production ? "production" : "preview";
  }

  String shortId() {
    return id.substring(0, SHORT);
  }
}
