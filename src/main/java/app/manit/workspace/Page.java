package app.manit.workspace;

import app.manit.library.Deployment;
import app.manit.library.DeploymentStatus;
import app.manit.library.Project;
import app.manit.library.VersionId;
import java.time.Instant;
import java.util.Optional;

/**
 * A project as a list shows it.
 *
 * @param version its newest version
 * @param last its last deployment, wherever it went; empty for a draft
 * @param online the last deployment that reached its host; its URL is the page's address
 * @param unchanged whether what is online is the newest version
 */
public record Page(
    Project project,
    VersionId version,
    Optional<Deployment> last,
    Optional<Deployment> online,
    boolean unchanged) {

  /** The same page under another title. */
  public Page titled(String title) {
    return new Page(project.titled(title, project.changedAt()), version, last, online, unchanged);
  }

  /** The permanent URL, once there is one. */
  public Optional<String> url() {
    return online.or(() -> last).flatMap(Deployment::url);
  }

  /** The state of the last deployment; empty for a draft. */
  public Optional<DeploymentStatus> status() {
    return last.map(Deployment::status);
  }

  /** When anything about it last changed. */
  public Instant changedAt() {
    return last.map(d -> d.endedAt().orElse(d.createdAt()))
        .filter(at -> at.isAfter(project.changedAt()))
        .orElse(project.changedAt());
  }
}
