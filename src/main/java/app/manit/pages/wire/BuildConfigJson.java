package app.manit.pages.wire;

import com.fasterxml.jackson.annotation.JsonInclude;
import org.jspecify.annotations.Nullable;

/**
 * How a project is built, and how its visitors are counted. A direct upload is not built, so only
 * the last two mean anything there.
 *
 * @param webAnalyticsTag the site of Web Analytics, as its API names it
 * @param webAnalyticsToken the same, as the script in its pages names it; null where none is added
 */
public record BuildConfigJson(
    @JsonInclude(JsonInclude.Include.NON_NULL) @Nullable Boolean buildCaching,
    @Nullable String buildCommand,
    @Nullable String destinationDir,
    @Nullable String rootDir,
    @Nullable String webAnalyticsTag,
    @Nullable String webAnalyticsToken) {

  /** Nothing is set. */
  public static final BuildConfigJson NONE =
      new BuildConfigJson(null, null, null, null, null, null);
}
