package app.manit.store;

import app.manit.failure.Failure;
import app.manit.failure.FailureKind;
import app.manit.library.Deployment;
import app.manit.library.DeploymentId;
import app.manit.library.DeploymentStatus;
import app.manit.library.HostKey;
import app.manit.library.Phase;
import app.manit.library.Project;
import app.manit.library.ProjectId;
import app.manit.library.SourceRef;
import app.manit.library.Verification;
import app.manit.library.Version;
import app.manit.library.VersionFile;
import app.manit.library.VersionFingerprint;
import app.manit.library.VersionId;
import app.manit.site.AssetKey;
import app.manit.site.SitePath;
import app.manit.site.SiteRules;
import java.time.Instant;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Records to be kept. */
final class Samples {
  static final Instant NOW = Instant.parse("2026-11-22T10:15:30.123456789Z");

  /** Texts that broke other programs. */
  static final List<String> ODD_TEXTS =
      List.of(
          "",
          " ",
          "plain",
          "👩🏽‍🚀 emoji 🇺🇦",
          "שלום עולם — مرحبا \u202e\u200f",
          "𠜎𠜱 four bytes 𝔘𝔫𝔦",
          "Robert'); DROP TABLE projects;-- \"quoted\" `x` ${y} ? :z",
          "line\r\nbreak\ttab\\backslash",
          "e\u0301 decomposed, \u00e9 composed",
          "\u0000 NUL \u0001 \u007f",
          "long".repeat(10_000));

  private Samples() {}

  static Project project(String slug, String title) {
    return new Project(
        ProjectId.random(),
        slug,
        title,
        Optional.of(new SourceRef("/home/creator/" + title, 0)),
        Optional.of("https://sandbox.example/" + title),
        NOW,
        NOW);
  }

  static Project pasted(String slug) {
    return new Project(
        ProjectId.random(), slug, slug, Optional.empty(), Optional.empty(), NOW, NOW);
  }

  static Version version(Project project, String odd) {
    SiteRules rules = new SiteRules(odd, odd + odd);
    List<VersionFile> files =
        List.of(
            file("a/" + (SitePath.problem(odd).isEmpty() ? odd : "b"), odd, 0),
            file("index.html", "text/html", 25L << 20),
            file("𝔘.html", "text/html", Long.MAX_VALUE));
    return new Version(
        VersionId.random(),
        project.id(),
        odd,
        rules,
        files,
        VersionFingerprint.of(files, rules),
        NOW);
  }

  static VersionFile file(String path, String contentType, long size) {
    return new VersionFile(
        SitePath.of(path),
        contentType,
        size,
        "0123456789abcdef".repeat(4),
        new AssetKey("0123456789abcdef".repeat(2)));
  }

  static Deployment queued(Version version, HostKey host) {
    return Deployment.queued(
        DeploymentId.of(ProjectId.random()), version, host, "pages-project", NOW);
  }

  static Map<DeploymentStatus, Deployment> inEachStatus(Version version, HostKey host) {
    Map<DeploymentStatus, Deployment> all = new EnumMap<>(DeploymentStatus.class);
    for (DeploymentStatus status : DeploymentStatus.values()) {
      all.put(status, inEachStatus(DeploymentId.of(ProjectId.random()), version, host).get(status));
    }
    return all;
  }

  static Map<DeploymentStatus, Deployment> inEachStatus(
      DeploymentId id, Version version, HostKey host) {
    Deployment queued = Deployment.queued(id, version, host, "pages-project", NOW);
    Deployment deploying = queued.enters(Phase.PUBLISH);
    Failure failure = Failure.of(FailureKind.OUTCOME_UNKNOWN, "why");
    return Map.of(
        DeploymentStatus.QUEUED, queued,
        DeploymentStatus.DEPLOYING, deploying,
        DeploymentStatus.DEPLOYED, deploying.deployed(Verification.PENDING, NOW),
        DeploymentStatus.FAILED, deploying.failed(failure, NOW),
        DeploymentStatus.UNKNOWN, deploying.unknown(NOW),
        DeploymentStatus.CANCELLED, deploying.cancelled(NOW));
  }
}
