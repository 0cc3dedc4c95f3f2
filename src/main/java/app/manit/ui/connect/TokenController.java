package app.manit.ui.connect;

import app.manit.account.Right;
import app.manit.account.Trial;
import app.manit.failure.Failure;
import app.manit.failure.FailureKind;
import app.manit.failure.NextStep;
import app.manit.pages.PagesAccount;
import app.manit.ui.notice.Tone;
import app.manit.ui.theme.Shown;
import app.manit.ui.theme.Toned;
import app.manit.ui.words.Words;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Consumer;
import javafx.application.Platform;
import javafx.beans.binding.Bindings;
import javafx.beans.value.ObservableValue;
import javafx.fxml.FXML;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.ComboBox;
import javafx.scene.control.Label;
import javafx.scene.control.PasswordField;
import javafx.scene.control.ScrollPane;
import javafx.scene.control.TextField;
import javafx.scene.control.TextInputControl;
import javafx.scene.input.Clipboard;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyCodeCombination;
import javafx.scene.input.KeyCombination;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.Region;
import javafx.util.StringConverter;
import org.jspecify.annotations.Nullable;

/** The part of the dialog that asks for a token. */
public final class TokenController {
  private static final KeyCombination PASTE =
      new KeyCodeCombination(KeyCode.V, KeyCombination.SHORTCUT_DOWN);

  private final TokenViewModel model;
  private final ConnectViewModel dialog;
  private final Consumer<String> browser;
  private final Words words;

  @FXML private Node token;
  @FXML private ScrollPane scroll;
  @FXML private Region steps;
  @FXML private Label intro;
  @FXML private Label second;
  @FXML private Label third;
  @FXML private PasswordField secret;
  @FXML private Label valid;
  @FXML private Label publishes;
  @FXML private Label lists;
  @FXML private ComboBox<PagesAccount> accounts;
  @FXML private TextField accountId;
  @FXML private Node keeping;
  @FXML private Node trouble;
  @FXML private Label tokenProblem;
  @FXML private Label tokenNext;
  @FXML private Node settings;
  @FXML private Node retry;
  @FXML private Label note;
  @FXML private Node busy;
  @FXML private Label doing;
  @FXML private Node stop;
  @FXML private Button connect;

  /**
   * Shows what the models say.
   *
   * @param browser opens an address
   */
  public TokenController(
      TokenViewModel model, ConnectViewModel dialog, Consumer<String> browser, Words words) {
    this.model = model;
    this.dialog = dialog;
    this.browser = browser;
    this.words = words;
  }

  @FXML
  private void initialize() {
    // As high as what is in it, as long as the window is high enough for that.
    scroll.prefViewportHeightProperty().bind(steps.heightProperty());
    showIntro();
    showTrial();
    showAccounts();
    showProblem();
    keeping.visibleProperty().subscribe(this::showEnd);
    trouble.visibleProperty().subscribe(this::showEnd);
    token
        .visibleProperty()
        .subscribe(
            shown -> {
              if (shown) {
                secret.requestFocus();
              }
            });
  }

  private void showTrial() {
    secret.textProperty().bindBidirectional(model.token());
    secret
        .focusedProperty()
        .subscribe(
            (before, focused) -> {
              if (before && !focused) {
                model.tryOnce();
              }
            });
    RightLine.show(valid, "valid", model.trial().map(Trial::valid), words);
    RightLine.show(publishes, "publishes", model.trial().map(Trial::publishes), words);
    RightLine.show(lists, "lists", model.trial().map(Trial::lists), words);
    model.trial().subscribe(this::mark);
    Shown.when(busy, model.trying().or(model.connecting()).map(now -> now));
    Shown.when(stop, model.trying().map(now -> now));
    doing
        .textProperty()
        .bind(model.connecting().map(now -> words.say(now ? "connect.keeping" : "connect.trying")));
    connect
        .disableProperty()
        .bind(
            Bindings.createBooleanBinding(() -> !model.trial().get().works(), model.trial())
                .or(model.trying())
                .or(model.connecting())
                .or(model.keeping().complete().not()));
  }

  private void mark(Trial trial) {
    Toned.as(trial.valid() == Right.GRANTED ? Tone.SUCCESS : Tone.NEUTRAL, second);
    Toned.as(trial.works() ? Tone.SUCCESS : Tone.NEUTRAL, third);
  }

  private void showAccounts() {
    Shown.when(accountId, model.asksId().map(asks -> asks));
    Shown.when(accounts, model.asksId().map(asks -> !asks));
    accountId.textProperty().bindBidirectional(model.accountId());
    accounts.setConverter(new Names());
    accounts.disableProperty().bind(model.trial().map(now -> now.accounts().isEmpty()));
    model.trial().map(Trial::accounts).subscribe(found -> accounts.getItems().setAll(found));
    accounts.valueProperty().bindBidirectional(model.chosen());
  }

  private void showIntro() {
    intro
        .textProperty()
        .bind(
            model
                .keeping()
                .keychain()
                .map(now -> words.say("connect.intro." + now.name().toLowerCase(Locale.ROOT))));
  }

  private void showProblem() {
    ObservableValue<Optional<Failure>> failure = model.problem();
    Shown.when(trouble, failure.map(Optional::isPresent));
    tokenProblem.textProperty().bind(failure.map(now -> now.map(this::said).orElse("")));
    tokenNext
        .textProperty()
        .bind(failure.map(now -> now.map(why -> words.say(why).nextStep()).orElse("")));
    Shown.when(
        settings,
        failure.map(
            now ->
                now.filter(why -> why.kind().nextStep() == NextStep.OPEN_TOKEN_SETTINGS)
                    .isPresent()));
    Shown.when(retry, failure.map(now -> now.filter(Failure::retryable).isPresent()));
    ObservableValue<String> noted =
        model.trial().map(now -> now.note().map(failed -> words.say(failed).message()).orElse(""));
    note.textProperty().bind(noted);
    Shown.whenNotEmpty(note, noted);
    Toned.as(Tone.WARNING, note);
  }

  /** Who reads this has just seen the account's name; an id tells less. */
  private String said(Failure failure) {
    Optional<PagesAccount> account =
        model.trial().get().account().filter(one -> !one.name().isEmpty());
    return failure.kind() == FailureKind.PERMISSION_MISSING && account.isPresent()
        ? words.say("connect.may-not-publish", account.get().name())
        : words.say(failure).message();
  }

  /** What is asked or wrong stands below; nobody should have to look for it. */
  private void showEnd(boolean shown) {
    if (shown) {
      Platform.runLater(() -> scroll.setVvalue(scroll.getVmax()));
    }
  }

  @FXML
  private void signUp() {
    browser.accept(CloudflareLinks.SIGN_UP);
  }

  @FXML
  private void create() {
    browser.accept(CloudflareLinks.newToken(words.say("connect.token-name")));
  }

  @FXML
  private void openTokenSettings() {
    browser.accept(CloudflareLinks.TOKEN_SETTINGS);
  }

  @FXML
  private void paste() {
    Optional.ofNullable(Clipboard.getSystemClipboard().getString()).ifPresent(model::paste);
    secret.requestFocus();
  }

  /** Whoever comes back from the browser pastes without looking where the focus is. */
  @FXML
  private void key(KeyEvent key) {
    if (PASTE.match(key) && !(key.getTarget() instanceof TextInputControl)) {
      paste();
      key.consume();
    }
  }

  @FXML
  private void tryToken() {
    model.tryToken();
  }

  @FXML
  private void tryAccountId() {
    model.tryAccountId();
  }

  @FXML
  private void retry() {
    model.retry();
  }

  @FXML
  private void stop() {
    model.stop();
  }

  @FXML
  private void connect() {
    model.connect();
  }

  @FXML
  private void close() {
    dialog.close();
  }

  /** Accounts by their names; two of one name by their ids, too. */
  private final class Names extends StringConverter<PagesAccount> {
    @Override
    public String toString(@Nullable PagesAccount account) {
      if (account == null) {
        return "";
      }
      boolean alone =
          accounts.getItems().stream().filter(one -> one.name().equals(account.name())).count() < 2;
      return alone ? account.name() : "%s (%s)".formatted(account.name(), account.id());
    }

    @Override
    public @Nullable PagesAccount fromString(String text) {
      return null;
    }
  }
}
