package app.manit.practice;

import app.manit.pages.wire.BuildConfigJson;
import app.manit.pages.wire.Envelope;
import app.manit.pages.wire.ProjectJson;
import app.manit.pages.wire.UploadTokenJson;
import java.io.IOException;
import java.time.Clock;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.random.RandomGenerator;
import java.util.regex.Pattern;

/** The calls on projects. */
final class ProjectsApi {
  private static final int ROWS = 10;
  private static final int MAX_ROWS = 100;
  private static final Pattern NAME = Pattern.compile("[a-z0-9]([a-z0-9-]{0,56}[a-z0-9])?");
  private static final String SUFFIX_LETTERS = "abcdefghijklmnopqrstuvwxyz0123456789";
  private static final int SUFFIX_LENGTH = 3;

  private final ProjectStore projects;
  private final PracticeJson json;
  private final PracticeLimits limits;
  private final UploadJwt uploadTokens;
  private final Clock clock;
  private final RandomGenerator random;

  ProjectsApi(
      ProjectStore projects,
      PracticeJson json,
      PracticeLimits limits,
      UploadJwt uploadTokens,
      Clock clock,
      RandomGenerator random) {
    this.projects = projects;
    this.json = json;
    this.limits = limits;
    this.uploadTokens = uploadTokens;
    this.clock = clock;
    this.random = random;
  }

  List<ApiRoute> routes() {
    String all = "accounts/{account}/pages/projects";
    String one = all + "/{project}";
    return List.of(
        ApiRoute.of("GET", all, this::list),
        ApiRoute.of("POST", all, this::create),
        ApiRoute.of("GET", one, call -> Envelope.of(json.project(project(call)))),
        ApiRoute.of("PATCH", one, this::change),
        ApiRoute.of("DELETE", one, this::delete),
        ApiRoute.of("GET", one + "/upload-token", this::uploadToken),
        ApiRoute.of("POST", one + "/purge_build_cache", this::purge));
  }

  private StoredProject project(ApiCall call) {
    return projects.find(call.parameter("project")).orElseThrow(Refusal::projectNotFound);
  }

  private Envelope<List<ProjectJson>> list(ApiCall call) {
    return PageOf.of(projects.all(), call, ROWS, MAX_ROWS, json::project);
  }

  private Envelope<ProjectJson> create(ApiCall call) throws IOException {
    SettingsPatch wanted = SettingsPatch.read(call);
    String name = wanted.text("name");
    if (!NAME.matcher(name).matches()) {
      throw Refusal.nameInvalid();
    }
    if (wanted.wantsGit()) {
      throw Refusal.noGit();
    }
    return Envelope.of(json.project(projects.insert(others -> wanted.applied(made(name, others)))));
  }

  private StoredProject made(String name, Collection<StoredProject> others) {
    if (others.stream().anyMatch(other -> other.name().equals(name))) {
      throw Refusal.nameInUse();
    }
    if (others.size() >= limits.maxProjects()) {
      throw Refusal.tooManyProjects(limits.maxProjects());
    }
    return new StoredProject(
        UUID.randomUUID().toString(),
        name,
        label(name, others),
        clock.instant(),
        "",
        Map.of(),
        BuildConfigJson.NONE,
        null,
        List.of(),
        List.of());
  }

  /** The name, with a few more characters where somebody has that address already. */
  private String label(String name, Collection<StoredProject> others) {
    String label = name;
    while (isTaken(label, others)) {
      StringBuilder suffixed = new StringBuilder(name).append('-');
      for (int i = 0; i < SUFFIX_LENGTH; i++) {
        suffixed.append(SUFFIX_LETTERS.charAt(random.nextInt(SUFFIX_LETTERS.length())));
      }
      label = suffixed.toString();
    }
    return label;
  }

  private boolean isTaken(String label, Collection<StoredProject> others) {
    return limits.namesTakenByOthers().contains(label)
        || others.stream().anyMatch(other -> other.label().equals(label));
  }

  private Envelope<ProjectJson> change(ApiCall call) throws IOException {
    SettingsPatch patch = SettingsPatch.read(call);
    if (patch.wantsGit()) {
      throw Refusal.sourceOfDirectUpload();
    }
    return Envelope.of(json.project(projects.update(call.parameter("project"), patch::applied)));
  }

  private Envelope<Void> delete(ApiCall call) {
    StoredProject project = project(call);
    if (!project.domains().isEmpty()) {
      throw Refusal.hasDomains();
    }
    if (project.deployments().size() > limits.maxDeploymentsToDelete()) {
      throw Refusal.tooManyDeployments();
    }
    projects.delete(project);
    return Envelope.of(null);
  }

  /** Nothing is built here. */
  private Envelope<Void> purge(ApiCall call) {
    project(call);
    return Envelope.of(null);
  }

  private Envelope<UploadTokenJson> uploadToken(ApiCall call) {
    return Envelope.of(
        new UploadTokenJson(
            uploadTokens.issue(project(call).id(), limits.uploadTokenLife(), limits.maxFiles())));
  }
}
