package app.manit.practice;

import app.manit.pages.wire.DeploymentJson;
import app.manit.pages.wire.ProjectJson;
import app.manit.pages.wire.StageJson;
import app.manit.pages.wire.TriggerJson;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** What is kept, in Cloudflare's JSON. */
final class PracticeJson {
  private final PracticeAddresses addresses;

  PracticeJson(PracticeAddresses addresses) {
    this.addresses = addresses;
  }

  ProjectJson project(StoredProject project) {
    List<String> domains = new ArrayList<>();
    domains.add(addresses.subdomain(project));
    project.domains().forEach(domain -> domains.add(domain.name()));
    return new ProjectJson(
        project.id(),
        project.name(),
        addresses.subdomain(project),
        domains,
        project.createdOn().toString(),
        project.productionBranch(),
        script(project, "production"),
        script(project, "preview"),
        "",
        "",
        false,
        project.buildConfig(),
        null,
        DeploymentConfigs.of(project),
        project.canonical().map(d -> deployment(project, d)).orElse(null),
        project.deployments().stream().findFirst().map(d -> deployment(project, d)).orElse(null));
  }

  /** A name as Cloudflare gives it; no script has it. */
  private static String script(StoredProject project, String environment) {
    return "pages-worker--%s-%s"
        .formatted(Integer.toUnsignedString(project.id().hashCode()), environment);
  }

  DeploymentJson deployment(StoredProject project, StoredDeployment deployment) {
    String time = deployment.createdOn().toString();
    return new DeploymentJson(
        deployment.id(),
        deployment.shortId(),
        project.id(),
        project.name(),
        deployment.environment(),
        addresses.url(project, deployment),
        aliases(project, deployment),
        time,
        time,
        stage("deploy", time),
        Stream.of("queued", "initialize", "clone_repo", "build", "deploy")
            .map(name -> stage(name, time))
            .toList(),
        new TriggerJson(
            "ad_hoc",
            new TriggerJson.Metadata(
                deployment.branch(),
                deployment.commitHash(),
                deployment.commitMessage(),
                deployment.commitDirty())),
        Map.of(),
        deployment.buildConfig(),
        null,
        false,
        null,
        false,
        project.productionBranch());
  }

  /** A practice deployment is done when it is stored. */
  private static StageJson stage(String name, String time) {
    return new StageJson(name, "success", time, time);
  }

  /** Other addresses that show it now. */
  private @Nullable List<String> aliases(StoredProject project, StoredDeployment deployment) {
    if (!project.shows(deployment)) {
      return null;
    }
    List<String> aliases =
        deployment.production()
            ? project.domains().stream().map(domain -> "https://" + domain.name()).toList()
            : List.of(addresses.url(project, deployment.alias()));
    return aliases.isEmpty() ? null : aliases;
  }
}
