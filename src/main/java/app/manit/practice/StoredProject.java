package app.manit.practice;

import app.manit.pages.wire.BuildConfigJson;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * A project as it is kept, in one small file that is always replaced whole.
 *
 * @param label the first label of its address: the name, or the name and a few more characters
 * @param deploymentConfigs what clients set; kept and given back
 * @param buildConfig the same; for the deployments that are made from now on
 * @param canonicalId the deployment that is live
 * @param deployments newest first
 */
record StoredProject(
    String id,
    String name,
    String label,
    Instant createdOn,
    String productionBranch,
    Map<String, Object> deploymentConfigs,
    BuildConfigJson buildConfig,
    @Nullable String canonicalId,
    List<StoredDeployment> deployments,
    List<StoredDomain> domains) {

  StoredProject {
    deploymentConfigs = Map.copyOf(deploymentConfigs);
    buildConfig = Objects.requireNonNullElse(buildConfig, BuildConfigJson.NONE);
    deployments = List.copyOf(deployments);
    domains = List.copyOf(domains);
  }

  Optional<StoredDeployment> deployment(String deploymentId) {
    return deployments.stream().filter(d -> d.id().equals(deploymentId)).findFirst();
  }

  Optional<StoredDeployment> canonical() {
    return Optional.ofNullable(canonicalId).flatMap(this::deployment);
  }

  /** The newest deployment whose short id or branch alias is this label. */
  Optional<StoredDeployment> labelled(String deploymentLabel) {
    return deployments.stream()
        .filter(d -> d.shortId().equals(deploymentLabel))
        .findFirst()
        .or(() -> newestOf(deploymentLabel));
  }

  /** The newest deployment of a preview branch. */
  Optional<StoredDeployment> newestOf(String alias) {
    return alias.isEmpty()
        ? Optional.empty()
        : deployments.stream().filter(d -> d.alias().equals(alias)).findFirst();
  }

  /** Whether it is what its branch's address, or the project's, shows. */
  boolean shows(StoredDeployment deployment) {
    return deployment.production()
        ? deployment.id().equals(canonicalId)
        : newestOf(deployment.alias()).filter(deployment::equals).isPresent();
  }

  StoredProject with(StoredDeployment deployment) {
    List<StoredDeployment> all = new ArrayList<>();
    all.add(deployment);
    all.addAll(deployments);
    return with(all, deployment.production() ? deployment.id() : canonicalId);
  }

  StoredProject without(StoredDeployment deployment) {
    return with(deployments.stream().filter(d -> !d.equals(deployment)).toList(), canonicalId);
  }

  StoredProject withCanonical(StoredDeployment deployment) {
    return with(deployments, deployment.id());
  }

  private StoredProject with(List<StoredDeployment> all, @Nullable String canonical) {
    return new StoredProject(
        id,
        name,
        label,
        createdOn,
        productionBranch,
        deploymentConfigs,
        buildConfig,
        canonical,
        all,
        domains);
  }

  StoredProject withDomains(List<StoredDomain> changed) {
    return new StoredProject(
        id,
        name,
        label,
        createdOn,
        productionBranch,
        deploymentConfigs,
        buildConfig,
        canonicalId,
        deployments,
        changed);
  }

  StoredProject withSettings(String branch, Map<String, Object> configs, BuildConfigJson build) {
    return new StoredProject(
        id, name, label, createdOn, branch, configs, build, canonicalId, deployments, domains);
  }
}
