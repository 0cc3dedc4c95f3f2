package app.manit.deploy;

import app.manit.failure.Failure;
import app.manit.failure.FailureKind;
import app.manit.library.Address;
import app.manit.library.AddressState;
import app.manit.library.ProjectId;
import app.manit.pages.HostEndpoint;
import app.manit.store.LibraryStore;
import java.util.Optional;

/** Tells whether a page could get a name at a host, before it is asked for. */
public final class NameCheck {
  private final LibraryStore store;
  private final Deployer.PagesClients clients;

  /** Nothing is asked yet. */
  public NameCheck(LibraryStore store, Deployer.PagesClients clients) {
    this.store = store;
    this.clients = clients;
  }

  /**
   * What stands in the way: first our own records, then one question to the host.
   *
   * @return {@code NAME_IN_USE} if another page of ours has it, {@code PROJECT_NAME_TAKEN} if the
   *     account has a project of that name
   * @throws app.manit.failure.FailureException if the host cannot be asked
   */
  public Optional<Failure> trouble(ProjectId page, HostEndpoint host, String name) {
    Optional<Address> known = store.read(session -> session.addressNamed(host.key(), name));
    if (known.isPresent() && !known.get().project().equals(page)) {
      return Optional.of(Failure.of(FailureKind.NAME_IN_USE, name));
    }
    if (known.filter(address -> address.state() != AddressState.PLANNED).isPresent()) {
      return Optional.empty();
    }
    return clients
        .client(host)
        .project(name)
        .map(there -> Failure.of(FailureKind.PROJECT_NAME_TAKEN, there.name()));
  }
}
