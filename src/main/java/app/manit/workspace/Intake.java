package app.manit.workspace;

import app.manit.library.Phase;
import app.manit.library.Project;
import app.manit.library.Version;
import app.manit.site.SiteWarning;
import java.time.Duration;
import java.util.List;
import java.util.Map;

/**
 * A source that was taken in.
 *
 * @param isNew whether the project was made for it
 * @param unchanged whether it is what the project's newest version already was
 * @param took how long reading and hashing took
 */
public record Intake(
    Project project,
    Version version,
    List<SiteWarning> warnings,
    boolean isNew,
    boolean unchanged,
    Map<Phase, Duration> took) {}
