package app.manit.account;

import app.manit.failure.FailureException;
import app.manit.failure.FailureKind;
import app.manit.pages.ApiToken;
import app.manit.platform.secrets.SealedFile;
import app.manit.platform.secrets.SecretStore;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;

/**
 * Keeps the token of the connected account where the user wants it. A token that was asked for once
 * stays in memory, so that a keychain or a passphrase is asked for once a start.
 */
public final class TokenSafe {
  /** For commands that can ask nobody; a variable and not an argument, which others could see. */
  public static final String PASSPHRASE = "MANIT_PASSPHRASE";

  private final SecretStore keychain;
  private final SealedFile file;
  private final Optional<String> givenPassphrase;
  private final Map<String, ApiToken> known = new ConcurrentHashMap<>();

  /**
   * Nothing is asked yet.
   *
   * @param environment may name the {@link #PASSPHRASE}
   */
  public TokenSafe(SecretStore keychain, SealedFile file, Map<String, String> environment) {
    this.keychain = keychain;
    this.file = file;
    this.givenPassphrase =
        Optional.ofNullable(environment.get(PASSPHRASE)).filter(text -> !text.isEmpty());
  }

  /** Whether there is a keychain, and whether it is open; asks the user nothing. */
  public SecretStore.Status keychain() {
    return keychain.status();
  }

  /**
   * Keeps a token.
   *
   * @param passphrase for {@link Keeping#FILE}
   * @throws FailureException of the kinds {@code KEYCHAIN_…}, or {@code DATA_UNAVAILABLE}
   */
  void keep(ConnectedAccount account, ApiToken token, char[] passphrase) {
    switch (account.keeping()) {
      case KEYCHAIN -> keychain.store(account.entry(), "Manit: " + account.name(), token.secret());
      case FILE -> file.seal(token.secret(), passphrase);
      case SESSION -> {
        // Memory is all.
      }
    }
    known.put(account.entry(), token);
  }

  /**
   * The token.
   *
   * @throws FailureException {@code PASSPHRASE_NEEDED}, {@code TOKEN_NOT_KEPT}, or of the kinds
   *     {@code KEYCHAIN_…}
   */
  ApiToken token(ConnectedAccount account) {
    ApiToken token = known.get(account.entry());
    if (token != null) {
      return token;
    }
    return switch (account.keeping()) {
      case KEYCHAIN -> found(account, keychain.load(account.entry()));
      case FILE -> {
        if (givenPassphrase.isEmpty()) {
          throw FailureException.of(FailureKind.PASSPHRASE_NEEDED, account.name());
        }
        yield unlock(account, givenPassphrase.get().toCharArray());
      }
      case SESSION -> throw FailureException.of(FailureKind.TOKEN_NOT_KEPT, account.name());
    };
  }

  /**
   * Opens the file with the token.
   *
   * @throws FailureException {@code PASSPHRASE_WRONG}, {@code TOKEN_NOT_KEPT}
   */
  ApiToken unlock(ConnectedAccount account, char[] passphrase) {
    return found(account, file.open(passphrase));
  }

  private ApiToken found(ConnectedAccount account, Optional<String> text) {
    ApiToken token =
        ApiToken.parse(
            text.orElseThrow(
                () -> FailureException.of(FailureKind.TOKEN_NOT_KEPT, account.name())));
    known.put(account.entry(), token);
    return token;
  }

  /** Whether {@link #token} has it without asking the user anything. */
  boolean opens(ConnectedAccount account) {
    return known.containsKey(account.entry())
        || switch (account.keeping()) {
          case KEYCHAIN -> keychain.status() == SecretStore.Status.AVAILABLE;
          case FILE -> givenPassphrase.isPresent();
          case SESSION -> false;
        };
  }

  /**
   * Forgets the token everywhere.
   *
   * @return the token, if it was in memory: clients that hold it must be let go, too
   * @throws FailureException of the kinds {@code KEYCHAIN_…}; it is forgotten in memory all the
   *     same
   */
  Optional<ApiToken> forget(ConnectedAccount account) {
    Optional<ApiToken> before = Optional.ofNullable(known.remove(account.entry()));
    switch (account.keeping()) {
      case KEYCHAIN -> keychain.delete(account.entry());
      case FILE -> file.delete();
      case SESSION -> {
        // Memory was all.
      }
    }
    return before;
  }
}
