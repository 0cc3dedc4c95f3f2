package app.manit.account;

import app.manit.failure.Failure;
import app.manit.failure.FailureException;
import app.manit.failure.FailureKind;
import java.io.IOException;
import java.io.Reader;
import java.io.StringWriter;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.Optional;
import java.util.Properties;
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

  private final Path file;

  /**
   * @param home the data folder
   */
  public AccountFile(Path home) {
    this.file = home.resolve("account.properties");
  }

  /** The account; empty if none is connected. A file that makes no sense counts as none. */
  Optional<ConnectedAccount> read() {
    try (Reader in = Files.newBufferedReader(file, StandardCharsets.UTF_8)) {
      Properties fields = new Properties();
      fields.load(in);
      return Optional.of(
          new ConnectedAccount(
              URI.create(field(fields, BASE_URL)),
              field(fields, ID),
              field(fields, NAME),
              Keeping.valueOf(field(fields, KEEPING)),
              field(fields, ENTRY)));
    } catch (NoSuchFileException e) {
      return Optional.empty();
    } catch (IOException | IllegalArgumentException e) {
      LOG.warn("The connected account cannot be read, so none is: {}", e.toString());
      return Optional.empty();
    }
  }

  private static String field(Properties fields, String name) throws IOException {
    String value = fields.getProperty(name);
    if (value == null || value.isBlank()) {
      throw new IOException("no " + name);
    }
    return value;
  }

  /**
   * Keeps this one, whole or not at all.
   *
   * @throws FailureException {@code DATA_UNAVAILABLE} if the file cannot be written
   */
  void write(ConnectedAccount account) {
    Properties fields = new Properties();
    fields.setProperty(BASE_URL, account.baseUrl().toString());
    fields.setProperty(ID, account.id());
    fields.setProperty(NAME, account.name());
    fields.setProperty(KEEPING, account.keeping().name());
    fields.setProperty(ENTRY, account.entry());
    Path fresh = file.resolveSibling(file.getFileName() + ".new");
    try (StringWriter text = new StringWriter()) {
      fields.store(text, null);
      Files.writeString(fresh, text.toString(), StandardCharsets.UTF_8);
      Files.move(fresh, file, StandardCopyOption.REPLACE_EXISTING, StandardCopyOption.ATOMIC_MOVE);
    } catch (IOException e) {
      throw unusable(e);
    }
  }

  /**
   * Forgets it.
   *
   * @throws FailureException {@code DATA_UNAVAILABLE} if the file cannot be deleted
   */
  void delete() {
    try {
      Files.deleteIfExists(file);
    } catch (IOException e) {
      throw unusable(e);
    }
  }

  private FailureException unusable(IOException e) {
    return new FailureException(Failure.of(FailureKind.DATA_UNAVAILABLE, file.toString()), e);
  }
}
