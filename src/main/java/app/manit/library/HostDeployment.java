package app.manit.library;

/**
 * What the host calls one of our deployments.
 *
 * @param id the host's id
 * @param url the address of this one immutable deployment
 */
public record HostDeployment(String id, String url) {}
