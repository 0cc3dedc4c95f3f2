package app.manit.pages.wire;

import org.jspecify.annotations.Nullable;

/**
 * What set a deployment off.
 *
 * @param type {@code ad_hoc} for a direct upload
 */
public record TriggerJson(@Nullable String type, @Nullable Metadata metadata) {

  /**
   * What the client said about it: the fields {@code branch}, {@code commit_hash}, … of the form.
   */
  public record Metadata(
      @Nullable String branch,
      @Nullable String commitHash,
      @Nullable String commitMessage,
      boolean commitDirty) {}
}
