package app.manit.deploy;

import app.manit.failure.Failure;
import app.manit.failure.FailureKind;
import app.manit.library.Deployment;
import app.manit.library.DeploymentStatus;
import app.manit.library.Verification;
import app.manit.library.Version;
import app.manit.library.VersionFile;
import app.manit.probe.Expectation;
import app.manit.probe.Probe;
import app.manit.site.Site;
import app.manit.site.SitePath;
import app.manit.store.LibraryStore;
import java.io.IOException;
import java.net.URI;
import java.time.Duration;
import java.util.Comparator;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Asks the permanent URL whether visitors get the new page. */
final class LiveCheck {
  private static final Logger LOG = LoggerFactory.getLogger(LiveCheck.class);

  private final LibraryStore store;
  private final Probe probe;
  private final HostCalls calls;

  LiveCheck(LibraryStore store, Probe probe, HostCalls calls) {
    this.store = store;
    this.probe = probe;
    this.calls = calls;
  }

  /**
   * What was seen.
   *
   * @param why only for a mismatch: what to tell the user
   */
  record Result(Verification verification, Optional<Failure> why) {}

  /**
   * What visitors should get.
   *
   * @param stale what they got before
   */
  record Forecast(Expectation expected, Optional<Expectation> stale) {}

  /**
   * Finds out, without asking anybody, what visitors should get once it is published.
   *
   * @throws IOException if the version's own files cannot be read
   */
  Forecast forecast(Version version, Deployment deployment) throws IOException {
    Optional<Version> before = previous(deployment);
    Set<SitePath> asBefore = unchanged(version, before);
    Expectation expected = Expectation.of(site(version), file -> !asBefore.contains(file.path()));
    return new Forecast(expected, before.flatMap(old -> stale(old, expected)));
  }

  /** Without it an old page counts as a wrong one; that is no reason to look at none. */
  private Optional<Expectation> stale(Version before, Expectation expected) {
    try {
      return Optional.of(Expectation.at(site(before), expected.answers().keySet()));
    } catch (IOException e) {
      LOG.warn("the files of version {} cannot be read any more", before.id(), e);
      return Optional.empty();
    }
  }

  Result check(String url, Forecast forecast, Duration limit) {
    Verification seen =
        calls.once(
            () -> probe.check(URI.create(url), forecast.expected(), forecast.stale(), limit));
    return seen == Verification.MISMATCH
        ? new Result(seen, Optional.of(Failure.of(FailureKind.LIVE_PAGE_DIFFERS, url)))
        : new Result(seen, Optional.empty());
  }

  private Site site(Version version) {
    return VersionSite.of(version, store.objects());
  }

  /** The files that cannot tell the new version from the one before. */
  private static Set<SitePath> unchanged(Version version, Optional<Version> before) {
    Set<VersionFile> old = before.map(v -> Set.copyOf(v.files())).orElse(Set.of());
    return version.files().stream()
        .filter(old::contains)
        .map(VersionFile::path)
        .collect(Collectors.toSet());
  }

  /** What the address served before, by our own records: seeing it again means "not yet". */
  private Optional<Version> previous(Deployment deployment) {
    return store.read(
        session ->
            session.deployments(deployment.project()).stream()
                .filter(other -> !other.id().equals(deployment.id()))
                .filter(other -> other.host().equals(deployment.host()))
                .filter(other -> other.status() == DeploymentStatus.DEPLOYED)
                .max(Comparator.comparing(Deployment::createdAt))
                .flatMap(other -> session.version(other.version())));
  }
}
