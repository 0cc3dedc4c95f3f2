package app.manit.account;

/** Where a token is kept. */
public enum Keeping {
  /** In the system's keychain. */
  KEYCHAIN,
  /** In a file that opens with a passphrase. */
  FILE,
  /** In memory, until this program ends. */
  SESSION
}
