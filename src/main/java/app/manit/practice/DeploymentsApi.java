package app.manit.practice;

import app.manit.pages.wire.DeploymentJson;
import app.manit.pages.wire.Envelope;
import app.manit.pages.wire.LogsJson;
import java.io.IOException;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;

/** The calls on deployments. */
final class DeploymentsApi {
  private static final int MAX_ROWS = 25;
  private static final int RANDOM_LABEL = 10;
  private static final Set<String> ENVIRONMENTS = Set.of("production", "preview");

  private final ProjectStore projects;
  private final PracticeJson json;
  private final PracticeLimits limits;
  private final Clock clock;

  DeploymentsApi(ProjectStore projects, PracticeJson json, PracticeLimits limits, Clock clock) {
    this.projects = projects;
    this.json = json;
    this.limits = limits;
    this.clock = clock;
  }

  List<ApiRoute> routes() {
    String all = "accounts/{account}/pages/projects/{project}/deployments";
    String one = all + "/{deployment}";
    return List.of(
        ApiRoute.of("GET", all, this::list),
        ApiRoute.of("POST", all, this::create),
        ApiRoute.of("GET", one, this::get),
        ApiRoute.of("DELETE", one, this::delete),
        ApiRoute.of("POST", one + "/retry", this::retry),
        ApiRoute.of("POST", one + "/rollback", this::rollback),
        ApiRoute.of("GET", one + "/history/logs", this::logs),
        ApiRoute.of("POST", one + "/tails", this::tail),
        ApiRoute.of("DELETE", one + "/tails/{tail}", this::tail));
  }

  private StoredProject project(ApiCall call) {
    return projects.find(call.parameter("project")).orElseThrow(Refusal::projectNotFound);
  }

  private static StoredDeployment deployment(ApiCall call, StoredProject project) {
    return project
        .deployment(call.parameter("deployment"))
        .orElseThrow(Refusal::deploymentNotFound);
  }

  private Envelope<List<DeploymentJson>> list(ApiCall call) {
    StoredProject project = project(call);
    String environment = call.query("env");
    if (environment != null && !ENVIRONMENTS.contains(environment)) {
      throw Refusal.listOptions();
    }
    List<StoredDeployment> rows =
        project.deployments().stream()
            .filter(row -> environment == null || environment.equals(row.environment()))
            .toList();
    return PageOf.of(rows, call, MAX_ROWS, MAX_ROWS, row -> json.deployment(project, row));
  }

  private Envelope<DeploymentJson> get(ApiCall call) {
    StoredProject project = project(call);
    return Envelope.of(json.deployment(project, deployment(call, project)));
  }

  private Envelope<DeploymentJson> create(ApiCall call) throws IOException {
    StoredProject project = project(call);
    DeploymentForm form = DeploymentForm.read(call);
    Map<String, String> manifest = form.manifest();
    if (manifest.size() > limits.maxFiles()) {
      throw Refusal.tooManyFiles(limits.maxFiles());
    }
    SiteStore sites = projects.sites(project);
    manifest.forEach(
        (path, key) -> {
          if (!sites.hasAsset(AssetsApi.key(key))) {
            throw Refusal.unknownAsset(path);
          }
        });
    String branch = form.branch().orElse(project.productionBranch());
    return stored(
        project,
        new StoredDeployment(
            UUID.randomUUID().toString(),
            clock.instant(),
            branch.equals(project.productionBranch()),
            branch,
            alias(project, branch),
            form.commitHash(),
            form.commitMessage(),
            form.commitDirty(),
            manifest.size(),
            project.buildConfig()),
        new SiteStore.Stored(manifest, form.rules()));
  }

  private static String alias(StoredProject project, String branch) {
    String random = UUID.randomUUID().toString().replace("-", "").substring(0, RANDOM_LABEL);
    return branch.equals(project.productionBranch()) ? "" : BranchAlias.of(branch, random);
  }

  /** The site first: a deployment that is listed can be served. */
  private Envelope<DeploymentJson> stored(
      StoredProject project, StoredDeployment deployment, SiteStore.Stored site)
      throws IOException {
    projects.sites(project).put(deployment.id(), site);
    StoredProject changed = projects.update(project.name(), now -> now.with(deployment));
    return Envelope.of(json.deployment(changed, deployment));
  }

  /** The same once more, as a new deployment. */
  private Envelope<DeploymentJson> retry(ApiCall call) throws IOException {
    StoredProject project = project(call);
    StoredDeployment old = deployment(call, project);
    return stored(
        project,
        old.again(UUID.randomUUID().toString(), clock.instant(), project.buildConfig()),
        projects.sites(project).get(old.id()));
  }

  private Envelope<DeploymentJson> rollback(ApiCall call) {
    StoredProject changed =
        projects.update(
            call.parameter("project"),
            project -> {
              StoredDeployment target = deployment(call, project);
              if (!target.production()) {
                throw Refusal.notARollbackTarget();
              }
              return project.withCanonical(target);
            });
    return Envelope.of(json.deployment(changed, deployment(call, changed)));
  }

  private Envelope<Void> delete(ApiCall call) {
    boolean force = "true".equals(call.query("force"));
    StoredProject changed =
        projects.update(
            call.parameter("project"),
            project -> {
              StoredDeployment target = deployment(call, project);
              if (target.id().equals(project.canonicalId())) {
                throw Refusal.activeDeployment();
              }
              if (project.shows(target) && !force) {
                throw Refusal.aliasedDeployment();
              }
              return project.without(target);
            });
    projects.sites(changed).delete(call.parameter("deployment"));
    return Envelope.of(null);
  }

  /** Its lines up to {@code size}, as wrangler calls it; how many there are in all is said, too. */
  private Envelope<LogsJson> logs(ApiCall call) {
    StoredDeployment deployment = deployment(call, project(call));
    List<LogsJson.Line> lines =
        Stream.of(
                PracticeText.of("log.validating"),
                PracticeText.of("log.files", deployment.files()),
                PracticeText.of("log.deployed"))
            .map(line -> new LogsJson.Line(deployment.createdOn().toString(), line))
            .toList();
    int size = PageOf.number(call, "size", lines.size(), Integer.MAX_VALUE);
    return Envelope.of(new LogsJson(lines.size(), false, lines.stream().limit(size).toList()));
  }

  private Envelope<Void> tail(ApiCall call) {
    deployment(call, project(call));
    throw Refusal.tailOfStaticSite();
  }
}
