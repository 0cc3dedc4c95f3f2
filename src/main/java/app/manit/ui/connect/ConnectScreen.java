package app.manit.ui.connect;

import app.manit.account.ConnectedAccount;

/** Which part of the dialog is shown. */
public sealed interface ConnectScreen {

  /** Not known yet. */
  record Waiting() implements ConnectScreen {}

  /** A token is asked for. */
  record AskToken() implements ConnectScreen {}

  /** Somebody is connected. */
  record Connected(ConnectedAccount account) implements ConnectScreen {}

  /** Somebody is connected, and the token lies in a file that is closed. */
  record Closed(ConnectedAccount account) implements ConnectScreen {}

  /** The environment decides. */
  record Environment() implements ConnectScreen {}
}
