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
import java.net.URI;
import java.time.Clock;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.Consumer;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** The phases of one deployment at the host: connect, compare, upload, publish. */
final class DeploymentRun {
  private static final Logger LOG = LoggerFactory.getLogger(DeploymentRun.class);

  /**
   * Bytes of a page that is published for the first time: the host will hardly have any of them, so
   * finding that out takes longer than sending the few that it has. (wrangler does the same when it
   * is told {@code --skip-caching}.)
   */
  private static final long NOT_WORTH_ASKING = 4L * 1024 * 1024;

  private final DeployJob job;
  private final DeploymentLog log;
  private final HostCalls calls;
  private final DeployListener listener;
  private final LibraryStore store;
  private final PagesClient pages;
  private final UploadTokens tokens;
  private final EarlyAnswers early;
  private final Clock clock;
  private final int uploadsAtOnce;

  DeploymentRun(
      DeployJob job,
      DeploymentLog log,
      HostCalls calls,
      DeployListener listener,
      LibraryStore store,
      PagesClient pages,
      UploadTokens tokens,
      EarlyAnswers early,
      Clock clock,
      int uploadsAtOnce) {
    this.job = job;
    this.log = log;
    this.calls = calls;
    this.listener = listener;
    this.store = store;
    this.pages = pages;
    this.tokens = tokens;
    this.early = early;
    this.clock = clock;
    this.uploadsAtOnce = uploadsAtOnce;
  }

  /**
   * Brings the version online, or throws what stood in the way.
   *
   * @param aboutToChange is told of the address that is going to get what is new, if it has been
   *     there before
   * @return what is left to be done, for whoever comes back: nobody waits for it
   */
  Runnable publish(Consumer<URI> aboutToChange) {
    Version version = job.version();
    ProjectClaim claim =
        new ProjectClaim(
            pages, calls, store, job.host(), tokens, early, job.address(), job.adopt());
    ProjectClaim.Claimed claimed = connect(claim);
    Map<AssetKey, Asset> assets = assets(version);
    if (!isNew(claimed)) {
      // Whoever looks for the name of a new one too early may be told for minutes that there is
      // none.
      log.current().url().map(URI::create).ifPresent(aboutToChange);
    }

    log.enter(Phase.COMPARE);
    Compared compared = compare(claim, claimed, assets);
    log.enter(Phase.UPLOAD);
    upload(assets, compared);

    log.enter(Phase.PUBLISH);
    new Publisher(pages, calls, log, clock).publish(request(version));
    if (job.verifyFor().isPresent()) {
      log.pass(deployment -> deployment.deployed(Verification.PENDING, clock.instant()));
    } else {
      log.end(deployment -> deployment.deployed(Verification.SKIPPED, clock.instant()));
    }
    return () -> refreshHashes(assets, compared.token());
  }

  private ProjectClaim.Claimed connect(ProjectClaim claim) {
    Address address =
        store.read(
            session ->
                session
                    .address(job.project().id(), job.host().key())
                    // It was enqueued with one; both went with the page while it waited.
                    .orElseThrow(
                        () ->
                            FailureException.of(FailureKind.PAGE_DELETED, job.project().title())));
    log.enter(Phase.CONNECT);
    return accepted(claim.claim(address));
  }

  private ProjectClaim.Claimed accepted(ProjectClaim.Claimed claimed) {
    int limit = claimed.token().maxFileCount();
    if (job.version().files().size() > limit) {
      throw FailureException.of(
          FailureKind.TOO_MANY_FILES, job.project().title(), Integer.toString(limit));
    }
    String subdomain = claimed.address().subdomain().orElseThrow();
    log.learn(deployment -> deployment.at(PermanentUrl.of(subdomain)));
    return claimed;
  }

  /** What the host lacks, and the permission to send it. */
  private record Compared(Set<AssetKey> missing, RenewingToken token) {}

  /** Whether the project of a remembered permission is still there is asked beside. */
  private Compared compare(
      ProjectClaim claim, ProjectClaim.Claimed claimed, Map<AssetKey, Asset> assets) {
    if (claimed.standing() != ProjectClaim.Claimed.Standing.REMEMBERED) {
      return compared(claimed, assets);
    }
    try (ExecutorService beside = Executors.newVirtualThreadPerTaskExecutor()) {
      Future<Compared> compared = beside.submit(() -> compared(claimed, assets));
      if (claim.isThere(claimed.address())) {
        return Outcome.of(compared);
      }
      // What was compared is of no use, and what went wrong with it is no surprise.
      compared.cancel(true);
    }
    return compared(accepted(claim.anew(claimed.address())), assets);
  }

  private Compared compared(ProjectClaim.Claimed claimed, Map<AssetKey, Asset> assets) {
    RenewingToken token =
        new RenewingToken(
            claimed.token(),
            () -> calls.patiently(() -> pages.uploadToken(claimed.address().pagesProject())),
            clock);
    return new Compared(missing(claimed, assets, token), token);
  }

  private Map<AssetKey, Asset> assets(Version version) {
    Map<AssetKey, Asset> assets = new LinkedHashMap<>();
    for (VersionFile file : version.files()) {
      assets.computeIfAbsent(
          file.assetKey(), key -> Asset.of(VersionSite.file(file, store.objects()), key));
    }
    return assets;
  }

  private Set<AssetKey> missing(
      ProjectClaim.Claimed claimed, Map<AssetKey, Asset> assets, RenewingToken token) {
    if (job.uploadEverything() || (isNew(claimed) && isLittle(assets))) {
      return assets.keySet();
    }
    return calls.repeating(() -> token.using(jwt -> pages.missing(jwt, assets.keySet())));
  }

  private static boolean isNew(ProjectClaim.Claimed claimed) {
    return claimed.standing() == ProjectClaim.Claimed.Standing.NEW;
  }

  private static boolean isLittle(Map<AssetKey, Asset> assets) {
    return assets.values().stream().mapToLong(Asset::size).sum() <= NOT_WORTH_ASKING;
  }

  private void upload(Map<AssetKey, Asset> assets, Compared compared) {
    UploadPlan plan = UploadPlan.of(assets.values(), compared.missing(), uploadsAtOnce);
    new Uploader(pages, calls, compared.token(), listener, uploadsAtOnce).upload(plan);
    log.count(figures -> figures.uploaded(plan.assets(), plan.bytes()));
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
