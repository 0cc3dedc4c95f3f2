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
import java.util.concurrent.atomic.AtomicBoolean;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Finds or makes the Pages project of an address, and never takes one that is somebody else's.
 *
 * <p>The rule: a project under our name is ours if the host made it for us, if the name was free
 * when we asked for it, if nobody else can have thought of the name, or if the host has a
 * deployment there that only we can have made: the library may have been restored from a copy that
 * is older. Anything else of that name is foreign, unless the user says otherwise.
 *
 * <p>Whether a name is free is asked before anything is made; but where nobody else can have it,
 * that would be a round trip for nothing.
 */
final class ProjectClaim {
  private static final Logger LOG = LoggerFactory.getLogger(ProjectClaim.class);

  private final PagesClient pages;
  private final HostCalls calls;
  private final LibraryStore store;
  private final HostEndpoint host;
  private final UploadTokens tokens;
  private final EarlyAnswers early;
  private final AddressProposal proposal;
  private final boolean adopt;

  /**
   * @param proposal the name that was made up, or chosen, for the page
   * @param adopt whether the user says that a project of that name is theirs
   */
  ProjectClaim(
      PagesClient pages,
      HostCalls calls,
      LibraryStore store,
      HostEndpoint host,
      UploadTokens tokens,
      EarlyAnswers early,
      AddressProposal proposal,
      boolean adopt) {
    this.pages = pages;
    this.calls = calls;
    this.store = store;
    this.host = host;
    this.tokens = tokens;
    this.early = early;
    this.proposal = proposal;
    this.adopt = adopt;
  }

  /**
   * An address whose project exists at the host, with the permission to upload to it.
   *
   * @param token read as late as possible: it lives for minutes
   * @param standing what is known of the project
   */
  record Claimed(Address address, UploadToken token, Standing standing) {
    /** What is known of a project. */
    enum Standing {
      /** Its permission is from an earlier deployment: it may be gone meanwhile. */
      REMEMBERED,
      /** The host has just spoken of it. */
      THERE,
      /** It was made just now: there is nothing in it. */
      NEW
    }
  }

  /**
   * Claims the project of the address.
   *
   * @throws FailureException if the name is taken or refused, or the host cannot be asked
   */
  Claimed claim(Address address) {
    if (address.state() == AddressState.CREATED) {
      Optional<UploadToken> kept = tokens.valid(host, address.pagesProject());
      if (kept.isPresent()) {
        return new Claimed(current(address), kept.get(), Claimed.Standing.REMEMBERED);
      }
      try {
        // Ours since long: asking for it first would cost a round trip and tell nothing new.
        return new Claimed(current(address), token(address), Claimed.Standing.THERE);
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
    return isUnheardOf(address, proposal) ? unheardOf(address) : askedFor(address);
  }

  /** Whether no host can have a project of that name: nobody has ever asked for it. */
  static boolean isUnheardOf(Address address, AddressProposal proposal) {
    return address.state() == AddressState.PLANNED && proposal.isOnlyOurs(address.pagesProject());
  }

  private Claimed unheardOf(Address address) {
    Address requested = announce(address.requested());
    // From here on the library knows.
    store.begun().forget(address.pagesProject());
    return claimed(created(requested, true));
  }

  private Claimed askedFor(Address address) {
    Optional<PagesProject> found =
        early.project(host, address.pagesProject(), calls).orElseGet(() -> find(address));
    if (found.isPresent()) {
      boolean ours = mayBeOurs(address) || hasOurs(address);
      Address there = remember(address.createdAs(checked(found.get(), ours).subdomain()));
      return new Claimed(there, token(there), Claimed.Standing.THERE);
    }
    return claimed(created(announce(address.requested()), mayBeOurs(address)));
  }

  private Claimed claimed(Address made) {
    return new Claimed(made, token(made), Claimed.Standing.NEW);
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
    String name = address.pagesProject();
    UploadToken token =
        early
            .token(host, name, calls)
            .orElseGet(() -> calls.repeating(() -> pages.uploadToken(name)));
    return tokens.keep(host, name, token);
  }

  /** Whether an earlier attempt may have made the project, or the user says that it is ours. */
  private boolean mayBeOurs(Address address) {
    return address.state() == AddressState.REQUESTED || adopt;
  }

  private boolean hasOurs(Address address) {
    return calls.repeating(() -> pages.deployments(address.pagesProject())).stream()
        .flatMap(deployment -> deployment.commitHash().stream())
        .anyMatch(hash -> DeploymentId.isOf(address.project(), hash));
  }

  private Address created(Address requested, boolean mayBeOurs) {
    try {
      return remember(requested.createdAs(create(requested.pagesProject(), mayBeOurs)));
    } catch (FailureException e) {
      if (e.failure().kind() == FailureKind.PROJECT_NAME_TAKEN) {
        // Not ours after all: the next attempt must not take it for what this one made.
        announce(Address.planned(requested.project(), requested.host(), requested.pagesProject()));
      }
      throw e;
    }
  }

  private String create(String name, boolean mayBeOurs) {
    AtomicBoolean ours = new AtomicBoolean(mayBeOurs);
    return calls.repeating(
        () -> {
          try {
            return make(name).subdomain();
          } catch (PagesException e) {
            // An attempt of ours whose answer was lost may have made it.
            if (e.mayHaveActed()) {
              ours.set(true);
            }
            if (e.mayHaveActed() || e.failure().kind() == FailureKind.PROJECT_NAME_TAKEN) {
              Optional<PagesProject> there = pages.project(name);
              if (there.isPresent()) {
                return checked(there.get(), ours.get()).subdomain();
              }
            }
            throw e;
          }
        });
  }

  /** By the call that was begun before, if there is one. */
  private PagesProject make(String name) throws Exception {
    Optional<HeldCreation> begun = early.creation(host, name);
    Optional<PagesProject> made = begun.isPresent() ? begun.get().made() : Optional.empty();
    return made.isPresent() ? made.get() : pages.createProject(name);
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

  /** Written down before anything is done about it. */
  private Address announce(Address address) {
    store.change(session -> session.put(address));
    return address;
  }

  /** Noted beside the work: without it the same is found out once more. */
  private Address remember(Address address) {
    store.writeSoon(
        session -> session.put(address),
        e -> LOG.warn("the address of {} could not be noted", address.pagesProject(), e));
    return address;
  }
}
