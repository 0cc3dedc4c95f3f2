package app.manit.ui.connect;

import app.manit.account.ConnectedAccount;
import app.manit.account.Keeping;
import app.manit.account.Standing;
import app.manit.ui.dialog.Dialog;
import app.manit.ui.dialog.Dialogs;
import app.manit.ui.notice.Notices;
import app.manit.ui.pages.Desk;
import app.manit.ui.pages.Pages;
import app.manit.ui.task.Background;
import app.manit.ui.words.Words;
import java.util.Optional;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;

/** The dialog about the account: which of its parts is shown, and leaving it. On the UI thread. */
public final class ConnectViewModel {
  private final Desk desk;
  private final Background background;
  private final Dialogs dialogs;
  private final AccountViewModel account;
  private final Pages pages;
  private final Notices notices;
  private final Words words;
  private final TokenViewModel token;
  private final UnlockViewModel unlock;
  private final ReadOnlyObjectWrapper<ConnectScreen> screen =
      new ReadOnlyObjectWrapper<>(this, "screen", new ConnectScreen.Waiting());

  /**
   * @param account is told when somebody else is connected
   * @param token the part that asks for a token
   * @param unlock the part that asks for a passphrase
   */
  public ConnectViewModel(
      Desk desk,
      Background background,
      Dialogs dialogs,
      AccountViewModel account,
      Pages pages,
      Notices notices,
      Words words,
      TokenViewModel token,
      UnlockViewModel unlock) {
    this.desk = desk;
    this.background = background;
    this.dialogs = dialogs;
    this.account = account;
    this.pages = pages;
    this.notices = notices;
    this.words = words;
    this.token = token;
    this.unlock = unlock;
    token.whenConnected(this::connected);
    unlock.whenOpen(this::opened);
    dialogs.shown().subscribe(this::shown);
  }

  /** What is shown. */
  public ReadOnlyObjectProperty<ConnectScreen> screen() {
    return screen.getReadOnlyProperty();
  }

  private void shown(Optional<Dialog> dialog) {
    token.reset();
    unlock.reset();
    screen.set(new ConnectScreen.Waiting());
    if (dialog.equals(Optional.of(ConnectController.DIALOG))) {
      background.run(desk::standing, this::show, notices::failed);
    }
  }

  private void show(Standing standing) {
    switch (standing) {
      case Standing.Practising() -> useAnother();
      case Standing.FromEnvironment() -> screen.set(new ConnectScreen.Environment());
      case Standing.Connected(ConnectedAccount now, boolean opens)
          when now.keeping() == Keeping.FILE && !opens ->
          screen.set(new ConnectScreen.Closed(now));
      case Standing.Connected(ConnectedAccount now, boolean _) ->
          screen.set(new ConnectScreen.Connected(now));
    }
  }

  /** Asks for a token, in the place of the one there is. */
  public void useAnother() {
    token.begin();
    screen.set(new ConnectScreen.AskToken());
  }

  /** Forgets the account and its token; its pages stay online. */
  public void disconnect() {
    background.run(
        () -> {
          desk.cloudflare().disconnect();
          return desk;
        },
        done -> left(words.say("connect.disconnected")),
        failure -> {
          notices.failed(failure);
          renew();
        });
  }

  private void connected(ConnectedAccount now) {
    left(words.say("connect.connected", now.name()));
  }

  private void opened(ConnectedAccount now) {
    left(words.say("connect.opened", now.name()));
  }

  private void left(String said) {
    notices.done(said);
    renew();
  }

  private void renew() {
    close();
    account.connect();
    pages.refresh();
  }

  /** Leaves everything as it is. */
  public void close() {
    // The system may have asked for a password while the user went on to another dialog.
    if (dialogs.shown().get().equals(Optional.of(ConnectController.DIALOG))) {
      dialogs.close();
    }
  }
}
