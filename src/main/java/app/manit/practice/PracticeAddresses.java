package app.manit.practice;

/**
 * Where sites are: {@code http://LABEL.localhost:PORT}, which browsers take to this computer by
 * themselves.
 */
final class PracticeAddresses {
  static final String DOMAIN = ".localhost";

  private final int port;

  PracticeAddresses(int port) {
    this.port = port;
  }

  /** The host of a project, as {@code subdomain} in the API. */
  String subdomain(StoredProject project) {
    return project.label() + DOMAIN + ":" + port;
  }

  String url(StoredProject project) {
    return "http://" + subdomain(project);
  }

  String url(StoredProject project, StoredDeployment deployment) {
    return url(project, deployment.shortId());
  }

  /** The address of a deployment or a preview branch. */
  String url(StoredProject project, String deploymentLabel) {
    return "http://" + deploymentLabel + "." + subdomain(project);
  }
}
