package app.manit.ui.connect;

import app.manit.account.ConnectedAccount;
import app.manit.ui.dialog.Dialog;
import app.manit.ui.theme.Shown;
import app.manit.ui.words.Words;
import java.util.Locale;
import java.util.Optional;
import javafx.beans.value.ObservableValue;
import javafx.fxml.FXML;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;

/** The dialog about the account: one of its parts at a time. */
public final class ConnectController {
  /** Who is connected, and how to connect somebody. */
  public static final Dialog DIALOG = new Dialog(ConnectController.class, "connect.fxml");

  private final ConnectViewModel model;
  private final Words words;

  @FXML private Node waiting;
  @FXML private Node token;
  @FXML private Node unlock;
  @FXML private Node connected;
  @FXML private Node environment;
  @FXML private Label who;
  @FXML private Label kept;
  @FXML private Label id;
  @FXML private Button done;
  @FXML private Button understood;

  /** Shows what the model says. */
  public ConnectController(ConnectViewModel model, Words words) {
    this.model = model;
    this.words = words;
  }

  @FXML
  private void initialize() {
    part(waiting, ConnectScreen.Waiting.class);
    part(token, ConnectScreen.AskToken.class);
    part(unlock, ConnectScreen.Closed.class);
    part(connected, ConnectScreen.Connected.class);
    part(environment, ConnectScreen.Environment.class);
    ObservableValue<Optional<ConnectedAccount>> account =
        model
            .screen()
            .map(now -> now instanceof ConnectScreen.Connected(ConnectedAccount one) ? one : null)
            .map(Optional::of)
            .orElse(Optional.empty());
    who.textProperty().bind(account.map(one -> one.map(this::who).orElse("")));
    kept.textProperty().bind(account.map(one -> one.map(this::kept).orElse("")));
    id.textProperty().bind(account.map(one -> one.map(this::id).orElse("")));
    connected.visibleProperty().subscribe(shown -> focus(shown, done));
    environment.visibleProperty().subscribe(shown -> focus(shown, understood));
  }

  private void part(Node part, Class<? extends ConnectScreen> shown) {
    Shown.when(part, model.screen().map(shown::isInstance));
  }

  private static void focus(boolean shown, Node node) {
    if (shown) {
      node.requestFocus();
    }
  }

  private String who(ConnectedAccount account) {
    return words.say("connect.who", account.name());
  }

  private String kept(ConnectedAccount account) {
    return words.say("connect.kept." + account.keeping().name().toLowerCase(Locale.ROOT));
  }

  private String id(ConnectedAccount account) {
    return words.say("connect.id", account.id());
  }

  @FXML
  private void disconnect() {
    model.disconnect();
  }

  @FXML
  private void useAnother() {
    model.useAnother();
  }

  @FXML
  private void close() {
    model.close();
  }
}
