package app.manit.ui.pages;

import app.manit.failure.Failure;
import app.manit.library.Deployment;
import app.manit.library.DeploymentStatus;
import app.manit.library.HostKey;
import app.manit.library.Verification;
import app.manit.workspace.Page;
import java.time.Instant;
import java.util.Optional;

/**
 * All that the window knows of a page: what the library says, and what happens to it just now.
 *
 * @param publishing the deployment that this window asked for, until the library tells its end
 * @param refusal why publishing could not even begin the last time it was asked for
 */
public record PageState(Page page, Optional<Publishing> publishing, Optional<Failure> refusal) {

  /** As the library knows it. */
  public static PageState of(Page page) {
    return new PageState(page, Optional.empty(), Optional.empty());
  }

  /** The last deployment, or the one under way. */
  public Optional<Deployment> last() {
    return publishing.flatMap(Publishing::deployment).or(page::last);
  }

  /** The last deployment that reached its host. */
  public Optional<Deployment> online() {
    return publishing
        .flatMap(Publishing::deployment)
        .filter(deployment -> deployment.status() == DeploymentStatus.DEPLOYED)
        .or(page::online);
  }

  /** The permanent URL, once there is one. */
  public Optional<String> url() {
    return online().or(this::last).flatMap(Deployment::url);
  }

  /** The permanent URL, while what it shows is worth giving to somebody. */
  public Optional<String> sharedUrl() {
    return online()
        .filter(deployment -> deployment.verification() != Verification.MISMATCH)
        .flatMap(Deployment::url);
  }

  /**
   * Whether it is online at a host.
   *
   * @param host empty for whichever it is
   */
  public boolean onlineAt(Optional<HostKey> host) {
    return online().filter(deployment -> isAt(deployment, host)).isPresent();
  }

  /** Whether what is online there is the newest version. */
  public boolean unchangedAt(Optional<HostKey> host) {
    return online()
        .filter(deployment -> isAt(deployment, host))
        .filter(deployment -> deployment.version().equals(page.version()))
        .isPresent();
  }

  /** Accounts are told apart, not ports: the practice host may have to move to another one. */
  private static boolean isAt(Deployment deployment, Optional<HostKey> host) {
    return host.map(key -> key.accountId().equals(deployment.host().accountId())).orElse(true);
  }

  /** Whether this window has it published right now. */
  public boolean busy() {
    return publishing.filter(p -> !p.ended()).isPresent();
  }

  /** Whether it is being published, or waits for it: by this window or another program. */
  public boolean moving() {
    return busy() || last().filter(deployment -> deployment.status().pending()).isPresent();
  }

  /**
   * Why the last attempt did not end well. That a published page was not seen yet is none: the host
   * may lag.
   */
  public Optional<Failure> failure() {
    if (busy()) {
      return Optional.empty();
    }
    return refusal.or(() -> last().filter(PageState::wentWrong).flatMap(Deployment::failure));
  }

  private static boolean wentWrong(Deployment last) {
    return last.status() != DeploymentStatus.DEPLOYED
        || last.verification() == Verification.MISMATCH;
  }

  /** When anything about it last changed. */
  public Instant changedAt() {
    return publishing
        .flatMap(Publishing::deployment)
        .map(deployment -> deployment.endedAt().orElse(deployment.createdAt()))
        .filter(at -> at.isAfter(page.changedAt()))
        .orElse(page.changedAt());
  }

  /** The state in a word. */
  public PageStatus status() {
    return PageStatus.of(this);
  }
}
