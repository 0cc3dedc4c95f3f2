package app.manit;

import app.manit.account.AccountFile;
import app.manit.account.CloudflareAccess;
import app.manit.account.CloudflareAccount;
import app.manit.account.CloudflareEnvironment;
import app.manit.account.HostKind;
import app.manit.account.TokenSafe;
import app.manit.account.TokenTrial;
import app.manit.deploy.DeployQueue;
import app.manit.deploy.Deployer;
import app.manit.deploy.NameCheck;
import app.manit.deploy.Reconciler;
import app.manit.deploy.SiteRemoval;
import app.manit.library.PagesNames;
import app.manit.pages.ApiToken;
import app.manit.pages.HostClock;
import app.manit.pages.HostEndpoint;
import app.manit.pages.HttpClients;
import app.manit.pages.PagesClient;
import app.manit.platform.DataFolder;
import app.manit.platform.OperatingSystem;
import app.manit.platform.SystemProxies;
import app.manit.platform.secrets.Keychains;
import app.manit.platform.secrets.SealedFile;
import app.manit.platform.secrets.SecretStore;
import app.manit.probe.Pause;
import app.manit.probe.Probe;
import app.manit.settings.Setting;
import app.manit.settings.Settings;
import app.manit.settings.SettingsFile;
import app.manit.site.Limits;
import app.manit.source.SourceReader;
import app.manit.store.LibraryStore;
import app.manit.workspace.Diagnostics;
import app.manit.workspace.Doctor;
import app.manit.workspace.Hosts;
import app.manit.workspace.Preparation;
import app.manit.workspace.Workspace;
import java.net.ProxySelector;
import java.nio.file.Path;
import java.time.Clock;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Supplier;

/**
 * The whole program, put together by plain constructors. Nothing is opened, asked or started before
 * it is used.
 */
public final class Manit implements AutoCloseable {
  private final Map<String, String> variables;
  private final Path home;
  private final CloudflareEnvironment environment;
  private final HttpClients http;
  private final Map<HostEndpoint, PagesClient> clients = new ConcurrentHashMap<>();
  private final LibraryStore store;
  private final Hosts hosts;
  private final Workspace workspace;

  /**
   * The program on the data folder that the environment names.
   *
   * @throws app.manit.failure.FailureException {@code DATA_UNAVAILABLE} if there can be none
   */
  public Manit(Map<String, String> variables, Clock clock) {
    this(variables, clock, Keychains.of(OperatingSystem.current(), variables));
  }

  /**
   * The same with a keychain of one's own.
   *
   * @throws app.manit.failure.FailureException {@code DATA_UNAVAILABLE} if there can be none
   */
  public Manit(Map<String, String> variables, Clock clock, SecretStore keychain) {
    this(variables, new LibraryStore(makeHome(variables), clock), clock, keychain);
  }

  /**
   * The program on a library that may be being opened already.
   *
   * @param store in the data folder that the environment names; closed with the program
   */
  Manit(Map<String, String> variables, LibraryStore store, Clock clock) {
    this(variables, store, clock, Keychains.of(OperatingSystem.current(), variables));
  }

  private Manit(
      Map<String, String> variables, LibraryStore store, Clock clock, SecretStore keychain) {
    this.variables = Map.copyOf(variables);
    this.home = store.home();
    this.store = store;
    this.environment = new CloudflareEnvironment(variables);
    // Read again for each use: the window may have changed them meanwhile.
    Supplier<Settings> settings = new SettingsFile(home)::read;
    ProxySelector system = SystemProxies.of(variables);
    this.http =
        new HttpClients(
            Version.ofThisBuild(),
            () -> settings.get().get(Setting.STALL_LIMIT),
            () -> settings.get().get(Setting.PROXY).selector(system));
    this.hosts = new Hosts(cloudflare(variables, clock, keychain), home.resolve("practice"), clock);
    Pause pause =
        duration -> {
          Pause.REAL.of(duration);
          hosts.keepPractice();
        };
    Deployer deployer =
        new Deployer(
            store,
            this::client,
            new Probe(http::to, pause, clock),
            pause,
            clock,
            () -> settings.get().get(Setting.UPLOADS_AT_ONCE));
    this.workspace =
        new Workspace(
            store,
            new SourceReader(Limits.PAGES),
            new Preparation(this::prepare),
            hosts,
            deployer,
            new DeployQueue(deployer, () -> settings.get().get(Setting.PAGES_AT_ONCE)),
            new Reconciler(store, this::client, clock),
            new SiteRemoval(this::client, pause),
            new NameCheck(store, this::client),
            new PagesNames(
                () ->
                    environment
                        .projectPrefix()
                        .orElseGet(() -> settings.get().get(Setting.PREFIX).orElse(""))),
            clock);
  }

  private static Path homeOf(Map<String, String> variables) {
    return DataFolder.locate(
        variables, OperatingSystem.current(), System.getProperty("user.home", "."));
  }

  /** Makes the data folder that an environment names, unless it is there. */
  static Path makeHome(Map<String, String> variables) {
    return DataFolder.create(homeOf(variables));
  }

  /** Whether the data folder that an environment names has a library. */
  static boolean hasLibrary(Map<String, String> variables) {
    return LibraryStore.isIn(homeOf(variables));
  }

  /** The data folder. */
  public Path home() {
    return home;
  }

  /** The library and what can be done with it. */
  public Workspace workspace() {
    return workspace;
  }

  /** Tries whether everything that publishing needs works. */
  public Doctor doctor() {
    return new Doctor(home, workspace, this::client);
  }

  private CloudflareAccess cloudflare(
      Map<String, String> variables, Clock clock, SecretStore keychain) {
    return new CloudflareAccess(
        environment,
        new CloudflareAccount(environment, this::client),
        new AccountFile(home),
        new TokenSafe(keychain, new SealedFile(home.resolve("token.sealed")), variables),
        new TokenTrial(
            environment,
            tried -> new PagesClient(tried, http.to(tried.baseUrl())),
            new HostClock(http::secure),
            clock),
        this::client,
        this::forget);
  }

  private void prepare(HostKind host) {
    if (host == HostKind.CLOUDFLARE) {
      // What is said to it is made ready while its first answer is waited for.
      var _ = http.to(environment.baseUrl());
    } else {
      PagesClient.prepare();
    }
  }

  private void forget(ApiToken token) {
    clients.keySet().removeIf(endpoint -> endpoint.token().equals(token));
  }

  /** What helps to find out why it does not. */
  public Diagnostics diagnostics() {
    return new Diagnostics(
        Version.ofThisBuild(), home, doctor(), workspace, variables, System.getProperties());
  }

  private PagesClient client(HostEndpoint endpoint) {
    return clients.computeIfAbsent(
        endpoint, host -> new PagesClient(host, http.to(host.baseUrl())));
  }

  /** Lets go of the database, the connections and the practice host. */
  @Override
  public void close() {
    hosts.close();
    store.close();
    clients.values().forEach(PagesClient::close);
    http.close();
  }
}
