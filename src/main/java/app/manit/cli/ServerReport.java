package app.manit.cli;

import app.manit.account.Connection;
import app.manit.failure.Failure;
import app.manit.pages.HostEndpoint;
import app.manit.site.SiteWarning;
import java.net.URI;
import java.util.List;
import java.util.Optional;

/**
 * Where something is served on this computer.
 *
 * @param url for a browser
 * @param baseUrl for programs: the practice host's API, or where the paths of a preview hang
 * @param warnings what the author of what is served should know
 */
record ServerReport(
    Optional<URI> url,
    Optional<URI> baseUrl,
    Optional<String> accountId,
    Optional<String> token,
    Optional<Failure> failure,
    List<SiteWarning> warnings)
    implements JsonObject {

  /** The practice host, and what its API asks for. */
  static ServerReport of(Connection practice) {
    HostEndpoint endpoint = practice.endpoint();
    return new ServerReport(
        Optional.of(endpoint.baseUrl().resolve("/")),
        Optional.of(endpoint.baseUrl()),
        Optional.of(endpoint.accountId()),
        Optional.of(endpoint.token().secret()),
        Optional.empty(),
        List.of());
  }

  /** A preview, which has no API and asks for nothing. */
  static ServerReport of(URI preview, List<SiteWarning> warnings) {
    return new ServerReport(
        Optional.of(preview),
        Optional.of(URI.create(preview.toString().replaceFirst("/$", ""))),
        Optional.empty(),
        Optional.empty(),
        Optional.empty(),
        warnings);
  }

  /** Nothing is served, for this reason. */
  static ServerReport failed(Failure failure) {
    return new ServerReport(
        Optional.empty(),
        Optional.empty(),
        Optional.empty(),
        Optional.empty(),
        Optional.of(failure),
        List.of());
  }

  @Override
  public void writeTo(JsonFields fields) {
    fields.text("url", url.map(URI::toString));
    fields.text("baseUrl", baseUrl.map(URI::toString));
    fields.text("accountId", accountId);
    fields.text("token", token);
    fields.object("error", failure.map(ErrorReport::new));
    fields.objects("warnings", warnings.stream().map(WarningReport::new).toList());
  }

  /** Without the token, which belongs to its owner only. */
  @Override
  public String toString() {
    return "ServerReport[" + url + "]";
  }
}
