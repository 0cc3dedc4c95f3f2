package app.manit.library;

import java.util.Optional;

/**
 * Where a project lives at one host: one Pages project per Address, made once and kept, so that an
 * update never changes the URL.
 *
 * @param pagesProject the Pages project's name, written down before it is created
 * @param created whether the host is known to have made it for us; until then a project of that
 *     name that is found there is somebody else's
 * @param subdomain the full host name that the API gave ({@code name-4x2.pages.dev}), the only
 *     source of the permanent URL
 */
public record Address(
    ProjectId project,
    HostKey host,
    String pagesProject,
    boolean created,
    Optional<String> subdomain) {

  /** The same address once the host has made it. */
  public Address createdAs(String newSubdomain) {
    return new Address(project, host, pagesProject, true, Optional.of(newSubdomain));
  }

  /** The same address when the host no longer has it, so that it is made anew. */
  public Address forgotten() {
    return new Address(project, host, pagesProject, false, Optional.empty());
  }
}
