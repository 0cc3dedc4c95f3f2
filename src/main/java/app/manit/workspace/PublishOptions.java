package app.manit.workspace;

import app.manit.account.HostKind;
import app.manit.library.VersionId;
import java.time.Duration;
import java.util.Optional;

/**
 * How a page is to be published.
 *
 * @param version which version; empty for the newest
 * @param address the Pages project's name that the user wants for a page without an address there
 * @param verifyFor how long the live check may take; empty to leave it out
 * @param uploadEverything do not rely on what the host says it has
 * @param adopt take over a Pages project of that name; only on the user's word
 */
public record PublishOptions(
    HostKind host,
    Optional<VersionId> version,
    Optional<String> address,
    Optional<Duration> verifyFor,
    boolean uploadEverything,
    boolean adopt) {
  /** How long the live check takes by default. */
  public static final Duration VERIFY_FOR = Duration.ofSeconds(15);

  /** The usual: checked for up to 15 seconds, nothing forced. */
  public static PublishOptions to(HostKind host) {
    return new PublishOptions(
        host, Optional.empty(), Optional.empty(), Optional.of(VERIFY_FOR), false, false);
  }

  /** The same under an address of the user's choice. */
  public PublishOptions at(String wanted) {
    return new PublishOptions(
        host, version, Optional.of(wanted), verifyFor, uploadEverything, adopt);
  }

  /** The same with an older version of the page. */
  public PublishOptions of(VersionId older) {
    return new PublishOptions(
        host, Optional.of(older), address, verifyFor, uploadEverything, adopt);
  }

  /** The same with another limit for the live check. */
  public PublishOptions verifying(Optional<Duration> limit) {
    return new PublishOptions(host, version, address, limit, uploadEverything, adopt);
  }

  /** The same with everything uploaded anew. */
  public PublishOptions uploadingEverything() {
    return new PublishOptions(host, version, address, verifyFor, true, adopt);
  }
}
