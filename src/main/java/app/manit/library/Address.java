package app.manit.library;

import java.util.Optional;

/**
 * Where a project lives at one host: one Pages project per Address, made once and kept, so that an
 * update never changes the URL.
 *
 * @param pagesProject the Pages project's name, written down before it is asked for
 * @param subdomain the full host name that the API gave ({@code name-4x2.pages.dev}), the only
 *     source of the permanent URL; empty until the project is {@link AddressState#CREATED}
 */
public record Address(
    ProjectId project,
    HostKey host,
    String pagesProject,
    AddressState state,
    Optional<String> subdomain) {

  /** A name that is written down, to be asked for. */
  public static Address planned(ProjectId project, HostKey host, String pagesProject) {
    return new Address(project, host, pagesProject, AddressState.PLANNED, Optional.empty());
  }

  /** The same address just before the host is asked to make its project. */
  public Address requested() {
    return new Address(project, host, pagesProject, AddressState.REQUESTED, Optional.empty());
  }

  /** The same address once the host has made its project. */
  public Address createdAs(String newSubdomain) {
    return new Address(
        project, host, pagesProject, AddressState.CREATED, Optional.of(newSubdomain));
  }
}
