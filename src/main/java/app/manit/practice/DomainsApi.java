package app.manit.practice;

import app.manit.pages.wire.Envelope;
import java.io.IOException;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** The calls on custom domains. They stay pending: nothing outside this computer is asked. */
final class DomainsApi {
  private static final Pattern DOMAIN =
      Pattern.compile("([a-z0-9]([a-z0-9-]{0,61}[a-z0-9])?\\.)+[a-z]([a-z0-9-]{0,61}[a-z0-9])?");

  private record NewDomain(@Nullable String name) {}

  private record Validation(
      String method, String status, String errorMessage, String txtName, String txtValue) {}

  private record Verification(String status, String errorMessage) {}

  private record DomainJson(
      String id,
      String domainId,
      String name,
      String status,
      String certificateAuthority,
      String zoneTag,
      String createdOn,
      Validation validationData,
      Verification verificationData) {

    private static DomainJson of(StoredDomain domain) {
      return new DomainJson(
          domain.id(),
          domain.id(),
          domain.name(),
          "pending",
          "google",
          "",
          domain.createdOn().toString(),
          new Validation("http", "pending", "", "", ""),
          new Verification("pending", "CNAME record not set"));
    }
  }

  private static final int MAX_LENGTH = 253;

  private final ProjectStore projects;
  private final PracticeLimits limits;
  private final Clock clock;

  DomainsApi(ProjectStore projects, PracticeLimits limits, Clock clock) {
    this.projects = projects;
    this.limits = limits;
    this.clock = clock;
  }

  List<ApiRoute> routes() {
    String all = "accounts/{account}/pages/projects/{project}/domains";
    String one = all + "/{domain}";
    return List.of(
        ApiRoute.of("GET", all, this::list),
        ApiRoute.of("POST", all, this::add),
        ApiRoute.of("GET", one, this::get),
        ApiRoute.of("PATCH", one, this::get),
        ApiRoute.of("DELETE", one, this::remove));
  }

  private StoredProject project(ApiCall call) {
    return projects.find(call.parameter("project")).orElseThrow(Refusal::projectNotFound);
  }

  private static StoredDomain domain(StoredProject project, String name) {
    return project.domains().stream()
        .filter(domain -> domain.name().equals(name))
        .findFirst()
        .orElseThrow(Refusal::domainNotFound);
  }

  private Envelope<List<DomainJson>> list(ApiCall call) {
    return Envelope.of(project(call).domains().stream().map(DomainJson::of).toList());
  }

  private Envelope<DomainJson> get(ApiCall call) {
    return Envelope.of(DomainJson.of(domain(project(call), call.parameter("domain"))));
  }

  private Envelope<DomainJson> add(ApiCall call) throws IOException {
    String asked = call.json(NewDomain.class).name();
    String name = asked == null ? "" : asked.toLowerCase(Locale.ROOT);
    if (name.length() > MAX_LENGTH || !DOMAIN.matcher(name).matches()) {
      throw Refusal.domainInvalid();
    }
    StoredDomain added = new StoredDomain(UUID.randomUUID().toString(), name, clock.instant());
    projects.update(
        call.parameter("project"),
        project -> {
          requireFree(name, project);
          if (project.domains().size() >= limits.maxDomains()) {
            throw Refusal.tooManyDomains(limits.maxDomains());
          }
          List<StoredDomain> domains = new ArrayList<>(project.domains());
          domains.add(added);
          return project.withDomains(domains);
        });
    return Envelope.of(DomainJson.of(added));
  }

  private void requireFree(String name, StoredProject project) {
    for (StoredProject other : projects.all()) {
      if (other.domains().stream().anyMatch(domain -> domain.name().equals(name))) {
        throw other.id().equals(project.id()) ? Refusal.domainExists() : Refusal.domainTaken();
      }
    }
  }

  private Envelope<Void> remove(ApiCall call) {
    projects.update(
        call.parameter("project"),
        project -> {
          StoredDomain gone = domain(project, call.parameter("domain"));
          return project.withDomains(
              project.domains().stream().filter(domain -> !domain.equals(gone)).toList());
        });
    return Envelope.of(null);
  }
}
