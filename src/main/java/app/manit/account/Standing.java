package app.manit.account;

/** Where pages go. */
public sealed interface Standing {

  /** Nowhere beyond this computer. */
  record Practising() implements Standing {}

  /** To the account that the environment means; it wins over a connected one. */
  record FromEnvironment() implements Standing {}

  /**
   * To the connected account.
   *
   * @param opens whether its token can be had without asking the user anything
   */
  record Connected(ConnectedAccount account, boolean opens) implements Standing {}
}
