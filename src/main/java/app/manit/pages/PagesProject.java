package app.manit.pages;

import app.manit.pages.wire.DeploymentJson;
import app.manit.pages.wire.ProjectJson;
import java.util.List;
import java.util.Objects;
import java.util.Optional;

/**
 * A project at the host: one address and its deployments.
 *
 * @param subdomain the full host name of the permanent address, which may differ from the name;
 *     empty if the host did not say or named one that it can have no site at
 * @param domains all host names, custom ones too
 * @param git whether it is tied to a Git repository, which builds and replaces what is uploaded
 * @param productionBranch deployments of this branch go to the permanent address
 * @param canonicalDeploymentId the deployment that is live now
 */
public record PagesProject(
    String name,
    String subdomain,
    List<String> domains,
    boolean git,
    String productionBranch,
    Optional<String> canonicalDeploymentId) {

  /** Copies the list. */
  public PagesProject {
    domains = List.copyOf(domains);
  }

  static Optional<PagesProject> of(ProjectJson json, SiteHosts hosts) {
    return Optional.ofNullable(json.name())
        .filter(Routes::isSegment)
        .map(
            name ->
                new PagesProject(
                    name,
                    Optional.ofNullable(json.subdomain()).flatMap(hosts::subdomain).orElse(""),
                    Objects.requireNonNullElse(json.domains(), List.of()),
                    json.source() != null,
                    Objects.requireNonNullElse(json.productionBranch(), PagesClient.BRANCH),
                    Optional.ofNullable(json.canonicalDeployment()).map(DeploymentJson::id)));
  }
}
