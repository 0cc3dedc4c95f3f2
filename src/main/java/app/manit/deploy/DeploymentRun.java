package app.manit.deploy;

import app.manit.failure.FailureException;
import app.manit.failure.FailureKind;
import app.manit.library.Address;
import app.manit.library.Phase;
import app.manit.library.Verification;
import app.manit.library.Version;
import app.manit.library.VersionFile;
import app.manit.pages.Asset;
import app.manit.pages.DeploymentRequest;
import app.manit.pages.PagesClient;
import app.manit.pages.UploadPlan;
import app.manit.site.AssetKey;
import app.manit.store.LibraryStore;
import java.time.Clock;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** The phases of one deployment at the host: connect, compare, upload, publish. */
final class DeploymentRun {
  private static final Logger LOG = LoggerFactory.getLogger(DeploymentRun.class);

  private final DeployJob job;
  private final DeploymentLog log;
  private final HostCalls calls;
  private final DeployListener listener;
  private final LibraryStore store;
  private final PagesClient pages;
  private final Clock clock;
  private final int uploadsAtOnce;

  DeploymentRun(
      DeployJob job,
      DeploymentLog log,
      HostCalls calls,
      DeployListener listener,
      LibraryStore store,
      PagesClient pages,
      Clock clock,
      int uploadsAtOnce) {
    this.job = job;
    this.log = log;
    this.calls = calls;
    this.listener = listener;
    this.store = store;
    this.pages = pages;
    this.clock = clock;
    this.uploadsAtOnce = uploadsAtOnce;
  }

  /** Brings the version online, or throws what stood in the way. */
  void publish() {
    Version version = job.version();
    ProjectClaim.Claimed claimed = connect();
    Map<AssetKey, Asset> assets = assets(version);
    RenewingToken token =
        new RenewingToken(
            claimed.token(),
            () -> calls.patiently(() -> pages.uploadToken(claimed.address().pagesProject())),
            clock);

    log.enter(Phase.COMPARE);
    Set<AssetKey> missing = missing(assets, token);
    log.enter(Phase.UPLOAD);
    upload(assets, missing, token);

    log.enter(Phase.PUBLISH);
    new Publisher(pages, calls, log, clock).publish(request(version));
    Verification next = job.verifyFor().isPresent() ? Verification.PENDING : Verification.SKIPPED;
    log.end(deployment -> deployment.deployed(next, clock.instant()));
  }

  private ProjectClaim.Claimed connect() {
    log.enter(Phase.CONNECT);
    Address address =
        store.read(
            session ->
                session
                    .address(job.project().id(), job.host().key())
                    .orElseThrow(() -> new IllegalStateException("enqueued without an address")));
    ProjectClaim.Claimed claimed =
        new ProjectClaim(pages, calls, store, job.adopt()).claim(address);
    int limit = claimed.token().maxFileCount();
    if (job.version().files().size() > limit) {
      throw FailureException.of(
          FailureKind.TOO_MANY_FILES, job.project().title(), Integer.toString(limit));
    }
    String subdomain = claimed.address().subdomain().orElseThrow();
    log.learn(deployment -> deployment.at(PermanentUrl.of(subdomain)));
    return claimed;
  }

  private Map<AssetKey, Asset> assets(Version version) {
    Map<AssetKey, Asset> assets = new LinkedHashMap<>();
    for (VersionFile file : version.files()) {
      assets.computeIfAbsent(
          file.assetKey(), key -> Asset.of(VersionSite.file(file, store.objects()), key));
    }
    return assets;
  }

  private Set<AssetKey> missing(Map<AssetKey, Asset> assets, RenewingToken token) {
    if (job.uploadEverything()) {
      return assets.keySet();
    }
    return calls.repeating(() -> token.using(jwt -> pages.missing(jwt, assets.keySet())));
  }

  private void upload(Map<AssetKey, Asset> assets, Set<AssetKey> missing, RenewingToken token) {
    UploadPlan plan = UploadPlan.of(assets.values(), missing, uploadsAtOnce);
    new Uploader(pages, calls, token, listener, uploadsAtOnce).upload(plan);
    log.count(figures -> figures.uploaded(plan.assets(), plan.bytes()));
    refreshHashes(assets, token);
  }

  /** Keeps the host from forgetting what it has; when it fails, the next deployment sends more. */
  private void refreshHashes(Map<AssetKey, Asset> assets, RenewingToken token) {
    try {
      calls.once(
          () ->
              token.using(
                  jwt -> {
                    pages.upsertHashes(jwt, assets.keySet());
                    return assets;
                  }));
    } catch (FailureException e) {
      LOG.warn("the host did not refresh the hashes of {}", job.project().slug(), e);
    }
  }

  private DeploymentRequest request(Version version) {
    SortedMap<String, AssetKey> manifest = new TreeMap<>();
    version.files().forEach(file -> manifest.put(file.path().manifestKey(), file.assetKey()));
    return new DeploymentRequest(
        manifest,
        version.rules(),
        PagesClient.BRANCH,
        "Published with Manit Desktop",
        log.current().id().value());
  }
}
