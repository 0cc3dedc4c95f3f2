package app.manit.soak;

import app.manit.library.Address;
import app.manit.library.Deployment;
import app.manit.library.DeploymentStatus;
import app.manit.pages.HostEndpoint;
import app.manit.pages.PagesClient;
import app.manit.pages.PagesDeployment;
import app.manit.pages.PagesProject;
import app.manit.workspace.Page;
import app.manit.workspace.Workspace;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import okhttp3.OkHttpClient;

/**
 * Compares a library with its host, after everything that could be settled was settled. Finds what
 * must never be: each finding is a sentence.
 */
final class Audit {
  private final Workspace workspace;
  private final List<String> findings = new ArrayList<>();
  private final Map<String, Deployment> history = new HashMap<>();
  private final Set<String> addresses = new HashSet<>();

  private Audit(Workspace workspace) {
    this.workspace = workspace;
    for (Page page : workspace.pages()) {
      workspace.history(page.project().id()).forEach(one -> history.put(one.id().value(), one));
      workspace.addresses(page.project().slug()).stream()
          .map(Address::pagesProject)
          .forEach(addresses::add);
    }
  }

  /** What is wrong with the library alone. */
  static List<String> ofLibrary(Workspace workspace) {
    Audit audit = new Audit(workspace);
    audit.checkLibrary();
    return audit.findings;
  }

  /**
   * What is wrong with the library, and between it and a host on which nobody else publishes.
   *
   * @param host past anything that spoils its answers
   */
  static List<String> of(Workspace workspace, HostEndpoint host, OkHttpClient http) {
    Audit audit = new Audit(workspace);
    audit.checkLibrary();
    audit.checkHost(deploymentsAt(new PagesClient(host, http)));
    return audit.findings;
  }

  /** By project; of each the newest 25, so a soak moves on to another before that. */
  static Map<String, List<PagesDeployment>> deploymentsAt(PagesClient host) {
    Map<String, List<PagesDeployment>> all = new TreeMap<>();
    for (PagesProject project : host.projects()) {
      all.put(project.name(), host.deployments(project.name()));
    }
    return all;
  }

  private void checkLibrary() {
    workspace.notices().forEach(notice -> findings.add("the library was damaged: " + notice));
    history.values().stream()
        .filter(deployment -> deployment.status().pending())
        .forEach(deployment -> findings.add("still pending: " + deployment));
  }

  private void checkHost(Map<String, List<PagesDeployment>> atHost) {
    for (String project : atHost.keySet()) {
      if (!addresses.contains(project)) {
        findings.add("a project that no page knows: " + project);
      }
    }
    if (atHost.size() > workspace.pages().size()) {
      findings.add("more projects than pages: " + atHost.keySet());
    }
    Set<String> seen = new HashSet<>();
    atHost.values().stream()
        .flatMap(List::stream)
        .forEach(
            deployment -> {
              String id = deployment.commitHash().orElse("");
              if (!seen.add(id)) {
                findings.add("published twice: " + id);
              }
              checkKnown(id);
            });
    history.values().stream()
        .filter(deployment -> deployment.status() == DeploymentStatus.DEPLOYED)
        .filter(deployment -> !seen.contains(deployment.id().value()))
        .forEach(deployment -> findings.add("not at the host: " + deployment));
  }

  /** An outcome that is not known yet is no false one; a failure would be. */
  private void checkKnown(String id) {
    Deployment known = history.get(id);
    if (known == null) {
      findings.add("online, but not in the history: " + id);
    } else if (known.status() != DeploymentStatus.DEPLOYED
        && known.status() != DeploymentStatus.UNKNOWN) {
      findings.add("online, but the history says otherwise: " + known);
    }
  }
}
