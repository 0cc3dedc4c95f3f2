package app.manit.deploy;

import app.manit.failure.FailureException;
import app.manit.failure.FailureKind;
import app.manit.pages.HostEndpoint;
import app.manit.pages.PagesClient;
import app.manit.pages.PagesDeployment;
import app.manit.pages.PagesException;
import app.manit.pages.PagesProject;
import app.manit.probe.Pause;
import java.util.List;
import java.util.Optional;

/**
 * Takes a Pages project offline for good. A project with more than about 100 deployments is refused
 * by Cloudflare until they are gone, so they go first, the live one last with the project itself.
 */
public final class SiteRemoval {
  private static final int TOO_MANY_DEPLOYMENTS = 8000076;

  private final Deployer.PagesClients clients;
  private final Pause pause;

  /**
   * @param pause how time passes between attempts
   */
  public SiteRemoval(Deployer.PagesClients clients, Pause pause) {
    this.clients = clients;
    this.pause = pause;
  }

  /**
   * Deletes the project; one that is already gone is as good.
   *
   * @throws FailureException if the host refuses or cannot be reached
   */
  public void remove(HostEndpoint host, String pagesProject) {
    PagesClient pages = clients.client(host);
    HostCalls calls = new HostCalls(new Cancellation(), DeployListener.NONE, pause);
    try {
      delete(pages, calls, pagesProject);
    } catch (PagesException e) {
      if (e.code() != TOO_MANY_DEPLOYMENTS) {
        throw e;
      }
      deleteDeployments(pages, calls, pagesProject);
      delete(pages, calls, pagesProject);
    }
  }

  private static void delete(PagesClient pages, HostCalls calls, String project) {
    calls.repeating(
        () -> {
          try {
            pages.deleteProject(project);
          } catch (PagesException e) {
            if (e.failure().kind() != FailureKind.PROJECT_GONE) {
              throw e;
            }
          }
          return project;
        });
  }

  /** Always the first page: deleting moves the others up. */
  private static void deleteDeployments(PagesClient pages, HostCalls calls, String project) {
    Optional<String> live =
        calls.repeating(() -> pages.project(project)).flatMap(PagesProject::canonicalDeploymentId);
    while (true) {
      List<PagesDeployment> old =
          calls.repeating(() -> pages.deployments(project)).stream()
              .filter(deployment -> !Optional.of(deployment.id()).equals(live))
              .toList();
      if (old.isEmpty()) {
        return;
      }
      for (PagesDeployment deployment : old) {
        calls.repeating(
            () -> {
              pages.deleteDeployment(project, deployment.id(), true);
              return deployment;
            });
      }
    }
  }
}
