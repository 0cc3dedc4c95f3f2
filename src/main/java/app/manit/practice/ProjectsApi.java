package app.manit.practice;

import app.manit.pages.wire.Envelope;
import app.manit.pages.wire.NewProjectJson;
import app.manit.pages.wire.ProjectJson;
import app.manit.pages.wire.UploadTokenJson;
import java.io.IOException;
import java.time.Clock;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.random.RandomGenerator;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** The calls on projects. */
final class ProjectsApi {
  private static final int ROWS = 10;
  private static final int MAX_ROWS = 100;
  private static final Pattern NAME = Pattern.compile("[a-z0-9]([a-z0-9-]{0,56}[a-z0-9])?");
  private static final String SUFFIX_LETTERS = "abcdefghijklmnopqrstuvwxyz0123456789";
  private static final int SUFFIX_LENGTH = 3;

  /** A change of settings; a field that is absent stays as it is. */
  private record Patch(
      @Nullable String productionBranch,
      @Nullable Map<String, Object> deploymentConfigs,
      @Nullable Map<String, Object> buildConfig,
      @Nullable Object source) {}

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
        ApiRoute.of("POST", one + "/purge_build_cache", call -> Envelope.of(null)));
  }

  private StoredProject project(ApiCall call) {
    return projects.find(call.parameter("project")).orElseThrow(Refusal::projectNotFound);
  }

  private Envelope<List<ProjectJson>> list(ApiCall call) {
    return PageOf.of(projects.all(), call, ROWS, MAX_ROWS, json::project);
  }

  private Envelope<ProjectJson> create(ApiCall call) throws IOException {
    NewProjectJson wanted = call.json(NewProjectJson.class);
    String name = wanted.name();
    if (name == null || !NAME.matcher(name).matches()) {
      throw Refusal.nameInvalid();
    }
    String branch = wanted.productionBranch();
    if (branch == null || branch.isBlank()) {
      throw Refusal.noProductionBranch();
    }
    return Envelope.of(json.project(projects.insert(others -> made(name, branch, others))));
  }

  private StoredProject made(String name, String branch, Collection<StoredProject> others) {
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
        branch,
        Map.of("production", Map.of(), "preview", Map.of()),
        Map.of(),
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
    Patch patch = call.json(Patch.class);
    if (patch.source() != null) {
      throw Refusal.sourceOfDirectUpload();
    }
    StoredProject changed =
        projects.update(
            call.parameter("project"),
            project ->
                project.withSettings(
                    patch.productionBranch() == null
                        ? project.productionBranch()
                        : patch.productionBranch(),
                    merged(project.deploymentConfigs(), patch.deploymentConfigs()),
                    merged(project.buildConfig(), patch.buildConfig())));
    return Envelope.of(json.project(changed));
  }

  /** A merge patch (RFC 7386): null takes away, an object is merged, anything else replaces. */
  private static Map<String, Object> merged(Map<String, Object> old, @Nullable Map<?, ?> changes) {
    Map<String, Object> result = new HashMap<>(old);
    if (changes != null) {
      changes.forEach(
          (key, value) -> {
            String name = String.valueOf(key);
            if (value == null) {
              result.remove(name);
            } else if (value instanceof Map<?, ?> object) {
              result.put(name, merged(asObject(result.get(name)), object));
            } else {
              result.put(name, value);
            }
          });
    }
    return result;
  }

  private static Map<String, Object> asObject(@Nullable Object value) {
    Map<String, Object> object = new HashMap<>();
    if (value instanceof Map<?, ?> map) {
      map.forEach((key, member) -> object.put(String.valueOf(key), member));
    }
    return object;
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

  private Envelope<UploadTokenJson> uploadToken(ApiCall call) {
    return Envelope.of(
        new UploadTokenJson(
            uploadTokens.issue(project(call).id(), limits.uploadTokenLife(), limits.maxFiles())));
  }
}
