package app.manit.workspace;

import app.manit.library.Phase;
import app.manit.library.Project;
import app.manit.library.Version;
import app.manit.site.SiteWarning;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;

/**
 * A source that was taken in.
 *
 * @param leftOut what was left out of it, or changed, and cannot be seen in the version
 * @param findings what Pages will do with it that its author should know; it is looked for beside
 *     everything else
 * @param isNew whether the project was made for it
 * @param unchanged whether it is what the project's newest version already was
 * @param took how long reading and hashing took
 */
public record Intake(
    Project project,
    Version version,
    List<SiteWarning> leftOut,
    CompletableFuture<List<SiteWarning>> findings,
    boolean isNew,
    boolean unchanged,
    Map<Phase, Duration> took) {

  /** All that its author should know; waits until it is known. */
  public List<SiteWarning> warnings() {
    List<SiteWarning> warnings = new ArrayList<>(leftOut);
    warnings.addAll(findings.join());
    return warnings;
  }
}
