package app.manit.store;

import app.manit.failure.FailureException;
import app.manit.failure.FailureKind;
import app.manit.library.Address;
import app.manit.library.AddressState;
import app.manit.library.HostKey;
import app.manit.library.ProjectId;
import java.sql.SQLException;
import java.util.List;
import java.util.Optional;

/** The rows of addresses. */
final class AddressTable {
  private final Sql sql;

  AddressTable(Sql sql) {
    this.sql = sql;
  }

  List<Address> of(ProjectId project) {
    return sql.list(
        AddressTable::address,
        "SELECT * FROM addresses WHERE project_id = ? ORDER BY host_url, account_id",
        project);
  }

  Optional<Address> at(ProjectId project, HostKey host) {
    return sql.first(
        AddressTable::address,
        "SELECT * FROM addresses WHERE project_id = ? AND host_url = ? AND account_id = ?",
        project,
        host.baseUrl(),
        host.accountId());
  }

  Optional<Address> named(HostKey host, String pagesProject) {
    return sql.first(
        AddressTable::address,
        "SELECT * FROM addresses WHERE host_url = ? AND account_id = ? AND pages_project = ?",
        host.baseUrl(),
        host.accountId(),
        pagesProject);
  }

  void put(Address address) {
    requireFree(address);
    Columns columns =
        new Columns()
            .set("project_id", address.project())
            .set("host_url", address.host().baseUrl())
            .set("account_id", address.host().accountId())
            .set("pages_project", address.pagesProject())
            .set("state", address.state())
            .set("subdomain", address.subdomain());
    sql.update(
        "DELETE FROM addresses WHERE project_id = ? AND host_url = ? AND account_id = ?",
        address.project(),
        address.host().baseUrl(),
        address.host().accountId());
    sql.insert("addresses", columns);
  }

  private void requireFree(Address address) {
    named(address.host(), address.pagesProject())
        .filter(other -> !other.project().equals(address.project()))
        .ifPresent(
            _ -> {
              throw FailureException.of(FailureKind.NAME_IN_USE, address.pagesProject());
            });
  }

  private static Address address(Row row) throws SQLException {
    return new Address(
        new ProjectId(row.uuid("project_id")),
        new HostKey(row.text("host_url"), row.text("account_id")),
        row.text("pages_project"),
        AddressState.valueOf(row.text("state")),
        row.optionalText("subdomain"));
  }
}
