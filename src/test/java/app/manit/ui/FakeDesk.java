package app.manit.ui;

import app.manit.account.CloudflareAccess;
import app.manit.account.ConnectedAccount;
import app.manit.account.Connection;
import app.manit.account.HostKind;
import app.manit.account.Keeping;
import app.manit.account.Standing;
import app.manit.deploy.DeployListener;
import app.manit.failure.Failure;
import app.manit.library.Deployment;
import app.manit.library.ProjectId;
import app.manit.library.VersionId;
import app.manit.pages.ApiToken;
import app.manit.pages.HostEndpoint;
import app.manit.share.ShareCounts;
import app.manit.share.ShareTarget;
import app.manit.site.Content;
import app.manit.site.Site;
import app.manit.site.SiteFile;
import app.manit.site.SiteOrigin;
import app.manit.site.SitePath;
import app.manit.site.SiteRules;
import app.manit.site.SiteWarning;
import app.manit.store.StoreNotice;
import app.manit.ui.pages.Desk;
import app.manit.ui.pages.Publication;
import app.manit.ui.pages.Removal;
import app.manit.workspace.Intake;
import app.manit.workspace.IntakeTarget;
import app.manit.workspace.Page;
import app.manit.workspace.PlannedAddress;
import app.manit.workspace.PublishOptions;
import app.manit.workspace.Room;
import java.net.URI;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import java.util.TreeMap;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.BiFunction;
import java.util.function.Function;

/** A program that does what the test says. */
public class FakeDesk implements Desk {
  /** The library. */
  public final List<Page> library = new CopyOnWriteArrayList<>();

  /** What was asked to be published, in order. */
  public final List<Asked> asked = new CopyOnWriteArrayList<>();

  /** What was deleted, and how far. */
  public final Map<ProjectId, Removal> removed = new ConcurrentHashMap<>();

  /** What is said about the library. */
  public final List<StoreNotice> notices = new ArrayList<>();

  /** What was published, newest first. */
  public final List<Deployment> history = new CopyOnWriteArrayList<>();

  /** The pictures that are kept. */
  public final Map<VersionId, byte[]> thumbnails = new ConcurrentHashMap<>();

  /** What is noted as being loaded into the preview. */
  public final Set<String> loading = ConcurrentHashMap.newKeySet();

  /** What there is to know of versions. */
  public final Map<VersionId, List<SiteWarning>> findings = new ConcurrentHashMap<>();

  /** Takes sources in. */
  public BiFunction<String, IntakeTarget, List<Intake>> intake = (name, target) -> List.of();

  /** What stands in the way of a name. */
  public Function<String, Optional<Failure>> nameTrouble = name -> Optional.empty();

  /** How often hosts were asked how it ended. */
  public int settled;

  /** What names of pages begin with. */
  public String prefix = "manit";

  /** How often what is not needed was taken away. */
  public int tidied;

  /** How often pages were shared. */
  public final Map<ProjectId, ShareCounts> shares = new ConcurrentHashMap<>();

  /** One request to publish, which the test answers. */
  public record Asked(
      ProjectId page,
      PublishOptions options,
      DeployListener listener,
      CompletableFuture<Deployment> end,
      CompletableFuture<Void> cancelled)
      implements Publication {
    @Override
    public void cancel() {
      cancelled.complete(null);
    }

    @Override
    public void goFirst() {
      listener.waiting(0);
    }
  }

  @Override
  public List<Page> pages() {
    return List.copyOf(library);
  }

  @Override
  public List<Intake> takeIn(Path path, IntakeTarget target) {
    return intake.apply(path.toString(), target);
  }

  @Override
  public List<Intake> takeInText(String text, String name, IntakeTarget target) {
    return intake.apply(text, target);
  }

  @Override
  public Publication publish(ProjectId page, PublishOptions options, DeployListener listener) {
    Asked publication =
        new Asked(page, options, listener, new CompletableFuture<>(), new CompletableFuture<>());
    asked.add(publication);
    return publication;
  }

  @Override
  public void rename(ProjectId page, String title) {
    library.replaceAll(known -> known.project().id().equals(page) ? known.titled(title) : known);
  }

  @Override
  public void remove(ProjectId page, Removal how) {
    removed.put(page, how);
    library.removeIf(known -> known.project().id().equals(page));
  }

  @Override
  public void settle() {
    settled++;
  }

  @Override
  public Site site(VersionId version) {
    SitePath index = SitePath.of("index.html");
    TreeMap<SitePath, SiteFile> files =
        new TreeMap<>(
            Map.of(index, new SiteFile(index, "text/html", Content.of("<h1>Hello</h1>"))));
    return new Site("Hello", files, SiteRules.NONE, SiteOrigin.NONE, List.of());
  }

  @Override
  public List<SiteWarning> findings(VersionId version) {
    return findings.getOrDefault(version, List.of());
  }

  @Override
  public ShareCounts shares(ProjectId page) {
    return shares.getOrDefault(page, ShareCounts.NONE);
  }

  @Override
  public ShareCounts shared(ProjectId page, ShareTarget target) {
    Map<String, Integer> times = new HashMap<>(shares(page).times());
    times.merge(target.key(), 1, Integer::sum);
    ShareCounts counts = new ShareCounts(times);
    shares.put(page, counts);
    return counts;
  }

  @Override
  public List<Deployment> deployments(ProjectId page) {
    return history.stream().filter(deployment -> deployment.project().equals(page)).toList();
  }

  @Override
  public Optional<byte[]> thumbnail(VersionId version) {
    return Optional.ofNullable(thumbnails.get(version));
  }

  @Override
  public void keepThumbnail(VersionId version, byte[] png) {
    thumbnails.put(version, png);
  }

  @Override
  public Set<String> interruptedLoads() {
    return Set.copyOf(loading);
  }

  @Override
  public void beginLoad(String what) {
    loading.add(what);
  }

  @Override
  public void endLoad(String what) {
    loading.remove(what);
  }

  @Override
  public void tidy() {
    tidied++;
  }

  @Override
  public HostKind host() {
    return HostKind.CLOUDFLARE;
  }

  @Override
  public Connection connect(HostKind host) {
    return new Connection(
        host,
        new HostEndpoint(
            URI.create(PageSamples.HOST.baseUrl()),
            PageSamples.HOST.accountId(),
            ApiToken.parse("t".repeat(40))),
        "Ana’s account");
  }

  @Override
  public Standing standing() {
    return host() == HostKind.PRACTICE
        ? new Standing.Practising()
        : new Standing.Connected(
            new ConnectedAccount(
                URI.create(PageSamples.HOST.baseUrl()),
                PageSamples.HOST.accountId(),
                "Ana’s account",
                Keeping.KEYCHAIN,
                "cloudflare-1"),
            true);
  }

  @Override
  public OptionalInt pagesThere() {
    return host() == HostKind.PRACTICE ? OptionalInt.empty() : OptionalInt.of(12);
  }

  @Override
  public CloudflareAccess cloudflare() {
    throw new UnsupportedOperationException("nobody connects here");
  }

  @Override
  public PlannedAddress plannedAddress(ProjectId page) {
    Page known =
        library.stream().filter(p -> p.project().id().equals(page)).findFirst().orElseThrow();
    String name = prefix + "-" + known.project().slug() + "-k3x9q2";
    return new PlannedAddress(
        "https://", name, ".pages.dev", name + "-b7d1fa", known.online().isPresent());
  }

  @Override
  public Optional<Failure> nameTrouble(ProjectId page, String name) {
    return nameTrouble.apply(name);
  }

  @Override
  public Room room(ProjectId page) {
    return new Room(1_200_000, 1_900_000);
  }

  @Override
  public List<StoreNotice> notices() {
    return notices;
  }
}
