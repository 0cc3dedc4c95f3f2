package app.manit.library;

import java.util.Optional;

/**
 * What the host calls one of our deployments.
 *
 * @param id the host's id
 * @param url the address of this one immutable deployment; empty if the host named none
 */
public record HostDeployment(String id, String url) {

  /** Where it can be looked at. */
  public Optional<String> address() {
    return url.isEmpty() ? Optional.empty() : Optional.of(url);
  }
}
