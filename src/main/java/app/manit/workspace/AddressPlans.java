package app.manit.workspace;

import app.manit.account.Connection;
import app.manit.account.HostKind;
import app.manit.deploy.AddressProposal;
import app.manit.library.Address;
import app.manit.library.AddressState;
import app.manit.library.HostKey;
import app.manit.library.PagesNames;
import app.manit.library.Project;
import app.manit.library.ProjectId;
import app.manit.library.Slug;
import java.net.URI;
import java.util.Optional;
import java.util.Random;
import java.util.random.RandomGenerator;

/**
 * Says where pages will be, before a host is asked. The same page at the same host always gets the
 * same proposal, so that what was shown is what is published, by the window or a command.
 */
final class AddressPlans {
  private final PagesNames names;

  AddressPlans(PagesNames names) {
    this.names = names;
  }

  /** The name to be written down for a page that has none at the host. */
  AddressProposal proposal(ProjectId page, String title, HostKey host, Optional<String> wanted) {
    return wanted
        .map(name -> new AddressProposal(Slug.check(name), true))
        .orElseGet(() -> new AddressProposal(usual(page, title, host), false));
  }

  /**
   * Where the page will be.
   *
   * @param known what is written down, if anything
   */
  PlannedAddress plan(Project project, Connection host, Optional<Address> known) {
    HostKey key = host.endpoint().key();
    String name =
        known.map(Address::pagesProject).orElseGet(() -> usual(project.id(), project.title(), key));
    boolean settled = known.filter(a -> a.state() != AddressState.PLANNED).isPresent();
    String another = names.another(name, chance(project.id(), key, name));
    URI base = host.endpoint().baseUrl();
    return host.kind() == HostKind.PRACTICE
        ? new PlannedAddress("http://", name, ".localhost:" + base.getPort(), another, settled)
        : new PlannedAddress("https://", name, ".pages.dev", another, settled);
  }

  private String usual(ProjectId page, String title, HostKey host) {
    return names.name(title, chance(page, host, ""));
  }

  /** Always the same, but nobody else can foresee it: a project's id is random and stays here. */
  private static RandomGenerator chance(ProjectId page, HostKey host, String more) {
    long seed = page.value().getMostSignificantBits();
    seed = 31 * seed + page.value().getLeastSignificantBits();
    return new Random(31 * seed + (host.accountId() + more).hashCode());
  }
}
