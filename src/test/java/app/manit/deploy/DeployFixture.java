package app.manit.deploy;

import static org.assertj.core.api.Assertions.assertThat;

import app.manit.library.Address;
import app.manit.library.AddressState;
import app.manit.library.Deployment;
import app.manit.library.HostKey;
import app.manit.library.Phase;
import app.manit.library.Project;
import app.manit.library.ProjectId;
import app.manit.library.Version;
import app.manit.library.VersionFile;
import app.manit.library.VersionFingerprint;
import app.manit.library.VersionId;
import app.manit.pages.DeploymentRequest;
import app.manit.pages.HostEndpoint;
import app.manit.pages.PagesClient;
import app.manit.pages.PagesDeployment;
import app.manit.pages.PagesHttp;
import app.manit.pages.UploadToken;
import app.manit.probe.Probe;
import app.manit.site.AssetKey;
import app.manit.site.AssetKeyHasher;
import app.manit.site.Content;
import app.manit.site.ContentTypes;
import app.manit.site.SitePath;
import app.manit.site.SiteRules;
import app.manit.store.BegunProjects;
import app.manit.store.LibraryStore;
import app.manit.store.StoredObject;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import okhttp3.MediaType;
import okhttp3.OkHttpClient;
import okhttp3.Request;
import okhttp3.RequestBody;
import okhttp3.Response;

/**
 * A real library, a real host behind a faulty line, and a project. Opening them takes a second, so
 * tests share them and begin with a project of their own.
 */
final class DeployFixture implements AutoCloseable {
  private final TestClock clock = new TestClock();
  private final OkHttpClient http;
  private final LibraryStore store;
  private final FaultyHost host;
  private final Deployer deployer;
  private final Recorder listener = new Recorder();
  private final Map<HostEndpoint, PagesClient> clients = new ConcurrentHashMap<>();
  private int pages;
  private Project project;
  private boolean byUser = true;

  DeployFixture(Path home) throws IOException {
    store = new LibraryStore(home, clock);
    OkHttpClient direct = PagesHttp.newClient("test");
    host = new FaultyHost(home.resolve("practice"), clock, direct);
    http = direct.newBuilder().addInterceptor(host.clientSide()).build();
    deployer =
        new Deployer(
            store, this::client, new Probe(_ -> http, clock, clock), clock, clock, () -> 3);
    project = newProject();
  }

  /** Begins anew, with another project and nothing remembered. */
  void begin() {
    project = newProject();
    byUser = true;
    host.forget();
    clock.forget();
    listener.forget();
  }

  /** The name at the host is not one that the user chose, but one that nobody else can have. */
  void makeItsNameUp() {
    byUser = false;
  }

  /** Goes on with another project. */
  void turnToAnotherProject() {
    project = newProject();
  }

  private Project newProject() {
    Project made =
        new Project(
            ProjectId.random(),
            "hello-" + ++pages,
            "Hello",
            Optional.empty(),
            Optional.empty(),
            clock.instant(),
            clock.instant());
    store.change(session -> session.insert(made));
    return made;
  }

  /** The name that the project of this test gets at the host. */
  String pagesProject() {
    return "manit-" + project.slug();
  }

  private PagesClient client(HostEndpoint endpoint) {
    return clients.computeIfAbsent(endpoint, e -> new PagesClient(e, http));
  }

  FaultyHost host() {
    return host;
  }

  TestClock clock() {
    return clock;
  }

  Recorder listener() {
    return listener;
  }

  /** A client past the faulty line. */
  PagesClient pages() {
    return client(host.directly());
  }

  List<PagesDeployment> deploymentsAtHost() {
    return pages().deployments(pagesProject());
  }

  DeployQueue queue(int sideBySide) {
    return new DeployQueue(deployer, () -> sideBySide);
  }

  /** The library knows no more of the host, as when it was restored from an older copy. */
  void forgetWhatWasPublished() {
    HostKey host = this.host.endpoint().key();
    store.change(session -> session.put(Address.planned(project.id(), host, pagesProject())));
  }

  /** An earlier attempt was cut off when the host had just made the project. */
  void haveItsProjectMade() {
    pages().createProject(pagesProject());
    HostKey host = this.host.endpoint().key();
    Address planned = Address.planned(project.id(), host, pagesProject());
    store.change(session -> session.put(planned.requested()));
  }

  /** No trouble, no project (the host takes a hundred), nothing that is still to be settled. */
  void leaveNothingBehind() {
    host.forget();
    if (pages().project(pagesProject()).isPresent()) {
      pages().deleteProject(pagesProject());
    }
    reconcile();
  }

  Deployment deploy(Map<String, String> files) {
    return deploy(job(files));
  }

  Deployment deploy(Job job) {
    return deploy(job, new Cancellation());
  }

  Deployment deploy(Job job, Cancellation cancellation) {
    return deployer.run(deployer.enqueue(job.toJob()), cancellation, listener);
  }

  /** What is asked while the page of this test is still being stored. */
  void askEarly() {
    deployer.askEarly(host.endpoint(), address(), proposal());
  }

  /** What is asked for when its contents are stored, but the library does not know it yet. */
  void createEarly() {
    deployer.createEarly(host.endpoint(), address());
  }

  /** The state of its address in the library, if it has one. */
  Optional<AddressState> stateOfItsAddress() {
    return store
        .read(session -> session.address(project.id(), host.endpoint().key()))
        .map(Address::state);
  }

  /** A process died when the host had made its project, but the library did not know it yet. */
  void noteItsProjectAsBegun() {
    assertThat(store.begun().note(host.endpoint().key(), pagesProject())).isTrue();
    store.begun().leave(pagesProject());
  }

  /** The library knows where it will be. */
  void haveItsAddressPlanned() {
    Address planned = Address.planned(project.id(), host.endpoint().key(), pagesProject());
    store.change(session -> session.put(planned));
  }

  /** Which projects were begun of which the library may not know. */
  BegunProjects begunProjects() {
    return store.begun();
  }

  private Address address() {
    HostKey there = host.endpoint().key();
    return store.read(session -> Deployer.address(session, project.id(), there, proposal()));
  }

  private AddressProposal proposal() {
    return new AddressProposal(pagesProject(), byUser);
  }

  Deployer.Enqueued enqueue(Job job) {
    return deployer.enqueue(job.toJob());
  }

  Deployment run(Deployer.Enqueued enqueued, DeployListener watching) {
    return deployer.run(enqueued, new Cancellation(), watching);
  }

  Deployment run(Deployer.Enqueued enqueued) {
    return deployer.run(enqueued, new Cancellation(), listener);
  }

  /** A job whose process died right after it was written down. */
  Deployment abandon(Job job) {
    Deployer.Enqueued enqueued = enqueue(job);
    enqueued.owner().close();
    return enqueued.deployment();
  }

  /** A job whose process died when it was about to ask the host for the deployment, or just had. */
  Deployment abandonPublishing(Job job) {
    Deployment queued = abandon(job);
    Deployment publishing = queued.enters(Phase.PUBLISH);
    store.change(session -> session.update(publishing));
    return publishing;
  }

  /** The host acts on what an abandoned deployment asked for. */
  void arriveLate(Deployment abandoned) {
    pages()
        .createDeployment(
            abandoned.pagesProject(),
            new DeploymentRequest(
                new TreeMap<>(),
                SiteRules.NONE,
                PagesClient.BRANCH,
                "late",
                abandoned.id().value()));
  }

  /** In another window. */
  void deleteProject() {
    store.change(session -> session.delete(project.id()));
  }

  List<Deployment> reconcile() {
    return new Reconciler(store, this::client, clock)
        .reconcile(key -> Optional.of(host.endpoint()).filter(e -> e.key().equals(key)));
  }

  Deployment stored(Deployment deployment) {
    return store.read(session -> session.deployment(deployment.id())).orElseThrow();
  }

  String get(String url) {
    try (Response response = http.newCall(new Request.Builder().url(url).build()).execute()) {
      return response.body().string();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Somebody's broken uploader was there first: the key is known, its bytes are others. */
  void plantWrongContent(String name, String text) throws IOException {
    AssetKey key = AssetKeyHasher.hash(Content.of(text), SitePath.of(name).extension());
    UploadToken token = pages().uploadToken(pagesProject());
    String wrong = Base64.getEncoder().encodeToString("wrong".getBytes(StandardCharsets.UTF_8));
    String body =
        """
        [{"key":"%s","value":"%s","metadata":{"contentType":"text/html"},"base64":true}]\
        """
            .formatted(key, wrong);
    Request upload =
        new Request.Builder()
            .url(host.directly().baseUrl() + "/pages/assets/upload")
            .header("Authorization", "Bearer " + token.jwt())
            .post(RequestBody.create(body, MediaType.get("application/json")))
            .build();
    try (Response response = http.newCall(upload).execute()) {
      if (!response.isSuccessful()) {
        throw new IOException("the host did not take the wrong content: " + response);
      }
    }
  }

  Job job(Map<String, String> files) {
    return new Job(version(files), false, false);
  }

  private Version version(Map<String, String> texts) {
    List<VersionFile> files = new ArrayList<>();
    new TreeMap<>(texts)
        .forEach(
            (name, text) -> {
              SitePath path = SitePath.of(name);
              StoredObject object = store.objects().put(Content.of(text), path.extension());
              files.add(
                  new VersionFile(
                      path,
                      ContentTypes.of(path),
                      object.size(),
                      object.digest(),
                      object.assetKey()));
            });
    Version version =
        new Version(
            VersionId.random(),
            project.id(),
            project.title(),
            SiteRules.NONE,
            files,
            VersionFingerprint.of(files, SiteRules.NONE),
            clock.instant());
    store.change(session -> session.insert(version));
    return version;
  }

  /** A job to be told apart only by what a test is about. */
  final class Job {
    private final Version version;
    private final boolean everything;
    private final boolean adopt;

    private Job(Version version, boolean everything, boolean adopt) {
      this.version = version;
      this.everything = everything;
      this.adopt = adopt;
    }

    Job everything() {
      return new Job(version, true, adopt);
    }

    Job adopting() {
      return new Job(version, everything, true);
    }

    DeployJob toJob() {
      return new DeployJob(
          project,
          version,
          host.endpoint(),
          proposal(),
          Optional.of(Duration.ofSeconds(15)),
          everything,
          adopt,
          Map.of());
    }
  }

  /** Remembers what it was told. */
  static final class Recorder implements DeployListener {
    private final List<RetryNotice> retries = new CopyOnWriteArrayList<>();
    private final List<Progress> progress = new CopyOnWriteArrayList<>();

    @Override
    public void retrying(RetryNotice notice) {
      retries.add(notice);
    }

    @Override
    public void progress(Progress step) {
      progress.add(step);
    }

    void forget() {
      retries.clear();
      progress.clear();
    }

    List<RetryNotice> retries() {
      return retries;
    }

    List<Progress> progress() {
      return progress;
    }
  }

  @Override
  public void close() {
    host.close();
    store.close();
    http.dispatcher().executorService().shutdown();
    http.connectionPool().evictAll();
  }
}
