package app.manit.pages;

import app.manit.pages.wire.Json;
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

  static Optional<PagesProject> of(Json json, SiteHosts hosts) {
    Json live = json.at("canonical_deployment");
    return Optional.ofNullable(json.text("name"))
        .filter(Routes::isSegment)
        .map(
            name ->
                new PagesProject(
                    name,
                    Optional.ofNullable(json.text("subdomain"))
                        .flatMap(hosts::subdomain)
                        .orElse(""),
                    json.texts("domains"),
                    json.at("source") != null,
                    Objects.requireNonNullElse(json.text("production_branch"), PagesClient.BRANCH),
                    Optional.ofNullable(live == null ? null : live.text("id"))));
  }
}
