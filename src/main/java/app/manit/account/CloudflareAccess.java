package app.manit.account;

import app.manit.failure.FailureException;
import app.manit.failure.FailureKind;
import app.manit.library.HostKey;
import app.manit.pages.ApiToken;
import app.manit.pages.HostEndpoint;
import app.manit.pages.PagesAccount;
import app.manit.pages.PagesClient;
import app.manit.pages.TokenStatus;
import app.manit.platform.secrets.SecretStore;
import java.security.SecureRandom;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.function.Consumer;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * Who we are at Cloudflare: what the environment says, else the account that the user has
 * connected. Safe for use by several threads.
 */
public final class CloudflareAccess {
  private static final int ENTRY_BYTES = 8;

  private final CloudflareEnvironment environment;
  private final CloudflareAccount fromEnvironment;
  private final AccountFile file;
  private final TokenSafe safe;
  private final TokenTrial trial;
  private final Function<HostEndpoint, PagesClient> clients;
  private final Consumer<ApiToken> forgotten;
  private @Nullable Connection meant;
  private @Nullable ConnectedAccount forThisSession;

  /**
   * Nothing is asked yet.
   *
   * @param clients makes a client, or gives the one there is
   * @param forgotten told which token is not to be used any more
   */
  public CloudflareAccess(
      CloudflareEnvironment environment,
      CloudflareAccount fromEnvironment,
      AccountFile file,
      TokenSafe safe,
      TokenTrial trial,
      Function<HostEndpoint, PagesClient> clients,
      Consumer<ApiToken> forgotten) {
    this.environment = environment;
    this.fromEnvironment = fromEnvironment;
    this.file = file;
    this.safe = safe;
    this.trial = trial;
    this.clients = clients;
    this.forgotten = forgotten;
  }

  /** Where pages go. May ask the keychain whether it is open, never the user. */
  public Standing standing() {
    if (environment.meansCloudflare()) {
      return new Standing.FromEnvironment();
    }
    Optional<ConnectedAccount> account = connected();
    return account.isEmpty()
        ? new Standing.Practising()
        : new Standing.Connected(account.get(), safe.opens(account.get()));
  }

  /** Whether there is an account to publish to, or somebody means one. */
  public boolean isThere() {
    return environment.meansCloudflare() || connected().isPresent();
  }

  /** The connected account, whatever the environment says. */
  public synchronized Optional<ConnectedAccount> connected() {
    return Optional.ofNullable(forThisSession).or(file::read);
  }

  /**
   * The way there.
   *
   * @throws FailureException if credentials are missing, refused, or locked away
   */
  public Connection connect() {
    if (environment.meansCloudflare()) {
      return meant();
    }
    ConnectedAccount account = required();
    return new Connection(
        HostKind.CLOUDFLARE, account.endpoint(safe.token(account)), account.name());
  }

  /** The way to the host that a record of ours speaks of; empty when that is another account. */
  public Optional<Connection> connectionTo(HostKey key) {
    if (environment.meansCloudflare()) {
      return Optional.of(meant()).filter(there -> there.endpoint().key().equals(key));
    }
    // Who would be asked for a passphrase for nothing?
    return connected().filter(account -> account.key().equals(key)).map(_ -> connect());
  }

  /**
   * Does nothing if {@link #connect} could work; asks no host.
   *
   * @throws FailureException if credentials are missing, malformed, or locked away
   */
  public void requireCredentials() {
    if (environment.meansCloudflare()) {
      fromEnvironment.requireCredentials();
    } else {
      safe.token(required());
    }
  }

  private ConnectedAccount required() {
    return connected().orElseThrow(() -> FailureException.of(FailureKind.CREDENTIALS_MISSING));
  }

  /** The account is looked up once: the environment does not change under a running program. */
  private synchronized Connection meant() {
    Connection found = meant;
    if (found == null) {
      found = fromEnvironment.connect();
      meant = found;
    }
    return found;
  }

  /** Tries tokens that are not connected yet. */
  public TokenTrial trial() {
    return trial;
  }

  /**
   * What Cloudflare says about the token in use.
   *
   * @throws FailureException if there is none, or it is refused
   */
  public TokenStatus verify() {
    HostEndpoint there =
        environment.meansCloudflare() ? fromEnvironment.asSet() : connect().endpoint();
    return clients.apply(there).verifyToken();
  }

  /**
   * How many pages the account has, made by this program or not; empty if the user would have to be
   * asked for something.
   *
   * @throws FailureException if the host cannot be asked
   */
  public OptionalInt pages() {
    return switch (standing()) {
      case Standing.Practising() -> OptionalInt.empty();
      case Standing.Connected(ConnectedAccount _, boolean opens) when !opens -> OptionalInt.empty();
      case Standing.Connected _, Standing.FromEnvironment _ ->
          OptionalInt.of(clients.apply(connect().endpoint()).projects().size());
    };
  }

  /** Whether there is a keychain, and whether it is open; asks the user nothing. */
  public SecretStore.Status keychain() {
    return safe.keychain();
  }

  /**
   * Connects an account with a token that has worked, in the place of another one.
   *
   * @param passphrase for {@link Keeping#FILE}, else empty; wiped
   * @throws FailureException if the token cannot be kept there; then all is as before
   */
  public synchronized ConnectedAccount connect(
      ApiToken token, PagesAccount account, Keeping keeping, char[] passphrase) {
    Optional<ConnectedAccount> before = connected();
    ConnectedAccount connected =
        new ConnectedAccount(
            environment.baseUrl(),
            account.id(),
            account.name().isBlank() ? account.id() : account.name(),
            keeping,
            freshEntry());
    safe.keep(connected, token, passphrase);
    Arrays.fill(passphrase, '\0');
    if (keeping == Keeping.SESSION) {
      file.delete();
      forThisSession = connected;
    } else {
      file.write(connected);
      forThisSession = null;
    }
    before.ifPresent(old -> forgetOld(old, connected));
    return connected;
  }

  /** A file holds one token: the new one has replaced the old one there. */
  private void forgetOld(ConnectedAccount old, ConnectedAccount now) {
    if (old.keeping() != Keeping.FILE || now.keeping() != Keeping.FILE) {
      safe.forget(old).ifPresent(forgotten);
    }
  }

  /**
   * Opens the file with the token of the connected account, until the program ends.
   *
   * @param passphrase wiped
   * @throws FailureException {@code PASSPHRASE_WRONG}, {@code TOKEN_NOT_KEPT}
   */
  public void unlock(char[] passphrase) {
    safe.unlock(required(), passphrase);
    Arrays.fill(passphrase, '\0');
  }

  /**
   * Forgets the connected account and its token. Its pages stay online.
   *
   * @throws FailureException if the keychain did not forget the token; the account is forgotten all
   *     the same
   */
  public synchronized void disconnect() {
    Optional<ConnectedAccount> account = connected();
    file.delete();
    forThisSession = null;
    account.flatMap(safe::forget).ifPresent(forgotten);
  }

  private static String freshEntry() {
    byte[] bytes = new byte[ENTRY_BYTES];
    new SecureRandom().nextBytes(bytes);
    return "cloudflare-" + HexFormat.of().formatHex(bytes);
  }
}
