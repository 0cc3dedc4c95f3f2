package app.manit.deploy;

import app.manit.failure.FailureException;
import app.manit.failure.FailureKind;
import app.manit.library.Address;
import app.manit.library.AddressState;
import app.manit.library.DeploymentId;
import app.manit.pages.HostEndpoint;
import app.manit.pages.PagesClient;
import app.manit.pages.PagesException;
import app.manit.pages.PagesProject;
import app.manit.pages.UploadToken;
import app.manit.store.LibraryStore;
import java.util.Optional;

/**
 * Finds or makes the Pages project of an address, and never takes one that is somebody else's.
 *
 * <p>The rule: a project under our name is ours if the host made it for us, if the name was free
 * when we asked for it, or if the host has a deployment there that only we can have made: the
 * library may have been restored from a copy that is older. Anything else of that name is foreign,
 * unless the user says otherwise.
 */
final class ProjectClaim {
  private final PagesClient pages;
  private final HostCalls calls;
  private final LibraryStore store;
  private final HostEndpoint host;
  private final UploadTokens tokens;
  private final boolean adopt;

  ProjectClaim(
      PagesClient pages,
      HostCalls calls,
      LibraryStore store,
      HostEndpoint host,
      UploadTokens tokens,
      boolean adopt) {
    this.pages = pages;
    this.calls = calls;
    this.store = store;
    this.host = host;
    this.tokens = tokens;
    this.adopt = adopt;
  }

  /**
   * An address whose project exists at the host, with the permission to upload to it.
   *
   * @param token read as late as possible: it lives for minutes
   * @param remembered whether the token is from an earlier deployment, so that the project may be
   *     gone meanwhile: to be looked at before it counts
   */
  record Claimed(Address address, UploadToken token, boolean remembered) {}

  /**
   * Claims the project of the address.
   *
   * @throws FailureException if the name is taken or refused, or the host cannot be asked
   */
  Claimed claim(Address address) {
    if (address.state() == AddressState.CREATED) {
      Optional<UploadToken> kept = tokens.valid(host, address.pagesProject());
      if (kept.isPresent()) {
        return new Claimed(current(address), kept.get(), true);
      }
      try {
        // Ours since long: asking for it first would cost a round trip and tell nothing new.
        return new Claimed(current(address), token(address), false);
      } catch (FailureException e) {
        if (e.failure().kind() != FailureKind.PROJECT_GONE) {
          throw e;
        }
        return anew(address);
      }
    }
    return made(address);
  }

  /** Whether the project of an address is still there. */
  boolean isThere(Address address) {
    return find(address).isPresent();
  }

  /** Claims an address whose project is gone, as if it had never been made. */
  Claimed anew(Address address) {
    tokens.forget(host, address.pagesProject());
    return made(
        remember(Address.planned(address.project(), address.host(), address.pagesProject())));
  }

  private Claimed made(Address address) {
    Address made = make(address);
    return new Claimed(made, token(made), false);
  }

  /** The practice host may have come up on another port, which is a part of its addresses. */
  private Address current(Address address) {
    String subdomain = address.subdomain().orElse("");
    if (!PermanentUrl.isOnThisComputer(subdomain)
        || subdomain.endsWith(":" + host.baseUrl().getPort())) {
      return address;
    }
    return find(address)
        .map(PagesProject::subdomain)
        .filter(now -> !now.equals(subdomain))
        .map(now -> remember(address.createdAs(now)))
        .orElse(address);
  }

  private UploadToken token(Address address) {
    return tokens.keep(
        host,
        address.pagesProject(),
        calls.repeating(() -> pages.uploadToken(address.pagesProject())));
  }

  private Address make(Address address) {
    Optional<PagesProject> found = find(address);
    if (found.isPresent()) {
      boolean ours = address.state() == AddressState.REQUESTED || adopt || hasOurs(address);
      return remember(address.createdAs(checked(found.get(), ours).subdomain()));
    }
    Address requested = remember(address.requested());
    return remember(requested.createdAs(create(requested).subdomain()));
  }

  private boolean hasOurs(Address address) {
    return calls.repeating(() -> pages.deployments(address.pagesProject())).stream()
        .flatMap(deployment -> deployment.commitHash().stream())
        .anyMatch(hash -> DeploymentId.isOf(address.project(), hash));
  }

  private PagesProject create(Address requested) {
    return calls.repeating(
        () -> {
          try {
            return pages.createProject(requested.pagesProject());
          } catch (PagesException e) {
            // An earlier attempt whose answer was lost may have made it.
            if (e.failure().kind() == FailureKind.PROJECT_NAME_TAKEN || e.mayHaveActed()) {
              Optional<PagesProject> made = pages.project(requested.pagesProject());
              if (made.isPresent()) {
                return checked(made.get(), true);
              }
            }
            throw e;
          }
        });
  }

  private Optional<PagesProject> find(Address address) {
    return calls.repeating(() -> pages.project(address.pagesProject()));
  }

  private static PagesProject checked(PagesProject project, boolean ours) {
    if (!ours || project.git()) {
      throw FailureException.of(FailureKind.PROJECT_NAME_TAKEN, project.name());
    }
    return project;
  }

  private Address remember(Address address) {
    store.change(session -> session.put(address));
    return address;
  }
}
