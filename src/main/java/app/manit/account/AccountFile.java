package app.manit.account;

import app.manit.settings.PropertiesFile;
import java.net.URI;
import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Keeps which account is connected in {@code account.properties} of the data folder; no secret is
 * in it. A file of its own: windows and commands both write it, and both want to know before the
 * library is open.
 */
public final class AccountFile {
  private static final Logger LOG = LoggerFactory.getLogger(AccountFile.class);

  private static final String BASE_URL = "base-url";
  private static final String ID = "account-id";
  private static final String NAME = "account-name";
  private static final String KEEPING = "token-kept-in";
  private static final String ENTRY = "token-entry";

  private final PropertiesFile file;

  /**
   * @param home the data folder
   */
  public AccountFile(Path home) {
    this.file = new PropertiesFile(home.resolve("account.properties"));
  }

  /** The account; empty if none is connected. A file that makes no sense counts as none. */
  Optional<ConnectedAccount> read() {
    return file.read().flatMap(AccountFile::account);
  }

  private static Optional<ConnectedAccount> account(Map<String, String> fields) {
    try {
      return Optional.of(
          new ConnectedAccount(
              URI.create(field(fields, BASE_URL)),
              field(fields, ID),
              field(fields, NAME),
              Keeping.valueOf(field(fields, KEEPING)),
              field(fields, ENTRY)));
    } catch (IllegalArgumentException e) {
      LOG.warn("The connected account makes no sense, so none is: {}", e.toString());
      return Optional.empty();
    }
  }

  private static String field(Map<String, String> fields, String name) {
    return Optional.ofNullable(fields.get(name))
        .filter(value -> !value.isBlank())
        .orElseThrow(() -> new IllegalArgumentException("no " + name));
  }

  /**
   * Keeps this one, whole or not at all.
   *
   * @throws app.manit.failure.FailureException {@code DATA_UNAVAILABLE} if the file cannot be
   *     written
   */
  void write(ConnectedAccount account) {
    file.write(
        Map.of(
            BASE_URL, account.baseUrl().toString(),
            ID, account.id(),
            NAME, account.name(),
            KEEPING, account.keeping().name(),
            ENTRY, account.entry()));
  }

  /**
   * Forgets it.
   *
   * @throws app.manit.failure.FailureException {@code DATA_UNAVAILABLE} if the file cannot be
   *     deleted
   */
  void delete() {
    file.delete();
  }
}
