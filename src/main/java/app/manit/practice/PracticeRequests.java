package app.manit.practice;

import app.manit.serve.LoopbackHandler;
import app.manit.serve.LoopbackHosts;
import app.manit.serve.LoopbackRequest;
import app.manit.serve.LoopbackResponse;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.random.RandomGenerator;
import java.util.stream.Stream;

/**
 * Sends each request where its host belongs: the API and the list of sites answer under the
 * computer's own name, sites under theirs and nothing else. A page is therefore never of one origin
 * with the API, or with another page.
 */
final class PracticeRequests implements LoopbackHandler {
  private final PracticeApi api;
  private final SiteHosts sites;
  private final HostPages pages;

  private PracticeRequests(PracticeApi api, SiteHosts sites, HostPages pages) {
    this.api = api;
    this.sites = sites;
    this.pages = pages;
  }

  /** Wires the host that is reached as {@code identity} says. */
  static PracticeRequests of(
      PracticeIdentity identity,
      PracticeFiles files,
      ProjectStore projects,
      Clock clock,
      PracticeLimits limits,
      RandomGenerator random) {
    PracticeAddresses addresses = new PracticeAddresses(identity.port());
    PracticeJson json = new PracticeJson(addresses);
    UploadJwt uploadTokens = new UploadJwt(identity.secret(), clock);
    List<ApiRoute> routes =
        Stream.of(
                new AccountApi(identity.accountId(), limits.tokens()).routes(),
                new ProjectsApi(projects, json, limits, uploadTokens, clock, random).routes(),
                new AssetsApi(projects, files, limits, uploadTokens).routes(),
                new DeploymentsApi(projects, json, limits, clock).routes(),
                new DomainsApi(projects, limits, clock).routes())
            .flatMap(List::stream)
            .toList();
    return new PracticeRequests(
        new PracticeApi(
            routes,
            new ApiTokens(identity.token(), identity.accountToken(), limits.tokens()),
            identity.accountId(),
            files.folder(),
            random),
        new SiteHosts(projects, clock, limits.keepsDeletedFiles()),
        new HostPages(projects, addresses));
  }

  @Override
  public LoopbackResponse handle(LoopbackRequest request) {
    Optional<String> host = LoopbackHosts.hostOf(request.authority());
    if (host.isEmpty()) {
      return LoopbackResponse.text(421, PracticeText.of("foreign-host.text") + "\n");
    }
    if (host.get().endsWith(PracticeAddresses.DOMAIN)) {
      return sites.answer(host.get(), request).orElseGet(() -> pages.unknownHost(host.get()));
    }
    if (PracticeApi.isFor(request.target())) {
      return api.answer(request);
    }
    return request.target().equals("/") ? pages.index() : pages.notFound();
  }
}
