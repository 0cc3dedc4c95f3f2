package app.manit.ui;

import app.manit.failure.Failure;
import app.manit.library.Deployment;
import app.manit.library.DeploymentFigures;
import app.manit.library.DeploymentId;
import app.manit.library.DeploymentStatus;
import app.manit.library.HostKey;
import app.manit.library.Phase;
import app.manit.library.Project;
import app.manit.library.ProjectId;
import app.manit.library.Slug;
import app.manit.library.Verification;
import app.manit.library.VersionId;
import app.manit.site.SiteWarning;
import app.manit.workspace.Page;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

/** Pages in every state that a window can meet. */
public final class PageSamples {
  /** When the tests play. */
  public static final Instant NOW = Instant.parse("2026-05-12T14:05:00Z");

  /** Where pages go in these tests. */
  public static final HostKey HOST =
      new HostKey("https://api.cloudflare.com/client/v4", "a".repeat(32));

  private PageSamples() {}

  /** A page that was never published. */
  public static Page draft(String title, Instant at) {
    return new Page(project(title, at), version(title), Optional.empty(), Optional.empty(), false);
  }

  /** A page whose newest version is online. */
  public static Page online(String title, String host, Verification seen, Instant at) {
    Page page = draft(title, at);
    Deployment deployed = deployed(page, host, seen, at);
    return new Page(
        page.project(), page.version(), Optional.of(deployed), Optional.of(deployed), true);
  }

  /** The same page after a newer version was taken in. */
  public static Page changed(Page page) {
    return new Page(page.project(), VersionId.random(), page.last(), page.online(), false);
  }

  /** The same page after publishing it failed. */
  public static Page failed(Page page, String host, Failure why, Instant at) {
    Deployment failed =
        ended(page, host, DeploymentStatus.FAILED, Verification.SKIPPED, Optional.of(why), at);
    return new Page(page.project(), page.version(), Optional.of(failed), page.online(), false);
  }

  /** The same page after publishing it ended in this way. */
  public static Page ended(Page page, String host, DeploymentStatus status, Instant at) {
    Deployment ended = ended(page, host, status, Verification.SKIPPED, Optional.empty(), at);
    return new Page(page.project(), page.version(), Optional.of(ended), page.online(), false);
  }

  /** A deployment of the page that reached its host. */
  public static Deployment deployed(Page page, String host, Verification seen, Instant at) {
    return ended(page, host, DeploymentStatus.DEPLOYED, seen, Optional.empty(), at);
  }

  /** A deployment of the page that is under way. */
  public static Deployment deploying(Page page, String host, Phase phase, int files) {
    return new Deployment(
        DeploymentId.of(ProjectId.random()),
        page.project().id(),
        page.version(),
        HOST,
        host.split("\\.")[0],
        DeploymentStatus.DEPLOYING,
        Optional.of(phase),
        Verification.SKIPPED,
        Optional.of("https://" + host),
        Optional.empty(),
        new DeploymentFigures(files, 0, 0, 0, Map.of(Phase.CONNECT, Duration.ofMillis(200))),
        Optional.empty(),
        NOW,
        Optional.empty());
  }

  private static Deployment ended(
      Page page,
      String host,
      DeploymentStatus status,
      Verification seen,
      Optional<Failure> why,
      Instant at) {
    return new Deployment(
        DeploymentId.of(ProjectId.random()),
        page.project().id(),
        page.version(),
        HOST,
        host.split("\\.")[0],
        status,
        Optional.of(Phase.PUBLISH),
        seen,
        Optional.of("https://" + host),
        Optional.empty(),
        DeploymentFigures.of(6),
        why,
        at,
        Optional.of(at));
  }

  private static Project project(String title, Instant at) {
    return new Project(
        new ProjectId(
            UUID.nameUUIDFromBytes(title.getBytes(java.nio.charset.StandardCharsets.UTF_8))),
        Slug.of(title),
        title,
        Optional.empty(),
        Optional.empty(),
        at,
        at);
  }

  private static VersionId version(String title) {
    return new VersionId(
        UUID.nameUUIDFromBytes(("1 " + title).getBytes(java.nio.charset.StandardCharsets.UTF_8)));
  }

  /** What there can be to know of a page; long and short, in several scripts. */
  public static List<SiteWarning> findings() {
    return List.of(
        SiteWarning.because(SiteWarning.Kind.NO_INDEX, "rename", "", "home.html"),
        SiteWarning.because(
            SiteWarning.Kind.BROKEN_LINK, "other-case", "index.html", "About.html", "about.html"),
        SiteWarning.because(SiteWarning.Kind.BROKEN_LINK, "missing", "index.html", "images/me.jpg")
            .alsoOf(3),
        SiteWarning.because(
            SiteWarning.Kind.BROKEN_LINK,
            "missing",
            "blog/הקישורים שלי.html",
            "images/" + "a-very-long-name-of-a-picture-".repeat(4) + ".jpg"),
        SiteWarning.because(
            SiteWarning.Kind.BROKEN_LINK, "no-scheme", "index.html", "instagram.com/ana"),
        SiteWarning.more(SiteWarning.Kind.BROKEN_LINK, 17),
        SiteWarning.about(SiteWarning.Kind.NO_404_PAGE, ""),
        SiteWarning.because(SiteWarning.Kind.FORM_NEEDS_SERVER, "netlify", "index.html"),
        SiteWarning.because(
            SiteWarning.Kind.RULE_IGNORED,
            "status-unknown",
            "_redirects",
            "12",
            "Valid status codes are 200, 301, 302 (default), 303, 307, or 308. Got 404."));
  }
}
