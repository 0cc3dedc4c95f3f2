package app.manit.ui.connect;

import app.manit.account.ConnectedAccount;
import app.manit.account.Keeping;
import app.manit.account.Right;
import app.manit.account.Trial;
import app.manit.deploy.Cancellation;
import app.manit.failure.Failure;
import app.manit.pages.ApiToken;
import app.manit.pages.PagesAccount;
import app.manit.platform.secrets.SecretStore;
import app.manit.ui.pages.Desk;
import app.manit.ui.task.Background;
import java.util.Optional;
import java.util.concurrent.CancellationException;
import java.util.function.Consumer;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.SimpleObjectProperty;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;

/**
 * Asks for a token, has it tried, and connects the account that it opens. What is typed or pasted
 * is forgotten when the dialog closes. On the UI thread.
 */
public final class TokenViewModel {
  /** Nobody types so much at once: it was pasted, and is tried without further ado. */
  private static final int PASTED = 4;

  private static final int ID_LENGTH = 32;

  private final Desk desk;
  private final Background background;
  private final StringProperty token = new SimpleStringProperty(this, "token", "");
  private final StringProperty accountId = new SimpleStringProperty(this, "accountId", "");
  private final ObjectProperty<PagesAccount> chosen = new SimpleObjectProperty<>(this, "chosen");
  private final ReadOnlyObjectWrapper<Trial> trial =
      new ReadOnlyObjectWrapper<>(this, "trial", Trial.NONE);
  private final ReadOnlyBooleanWrapper asksId = new ReadOnlyBooleanWrapper(this, "asksId");
  private final ReadOnlyBooleanWrapper trying = new ReadOnlyBooleanWrapper(this, "trying");
  private final ReadOnlyBooleanWrapper connecting = new ReadOnlyBooleanWrapper(this, "connecting");
  private final ReadOnlyObjectWrapper<Optional<Failure>> problem =
      new ReadOnlyObjectWrapper<>(this, "problem", Optional.empty());
  private final KeepingViewModel keeping = new KeepingViewModel();
  private Consumer<ConnectedAccount> connected = account -> {};
  private Optional<Cancellation> running = Optional.empty();
  private int trials;

  /** Nothing is asked yet. */
  public TokenViewModel(Desk desk, Background background) {
    this.desk = desk;
    this.background = background;
    token.subscribe(this::tokenChanged);
    accountId.subscribe(this::idChanged);
    chosen.subscribe(this::choose);
  }

  void whenConnected(Consumer<ConnectedAccount> told) {
    connected = told;
  }

  /** What was pasted or typed. */
  public StringProperty token() {
    return token;
  }

  /** The id of the account, where the token may not list accounts. */
  public StringProperty accountId() {
    return accountId;
  }

  /** The account that is chosen; null while none is. */
  public ObjectProperty<PagesAccount> chosen() {
    return chosen;
  }

  /** What is known of the token. */
  public ReadOnlyObjectProperty<Trial> trial() {
    return trial.getReadOnlyProperty();
  }

  /** Whether the account's id has to be given, because the token may not list accounts. */
  public ReadOnlyBooleanProperty asksId() {
    return asksId.getReadOnlyProperty();
  }

  /** Whether it is being tried. */
  public ReadOnlyBooleanProperty trying() {
    return trying.getReadOnlyProperty();
  }

  /** Whether it is being kept: the system may be asking for a password. */
  public ReadOnlyBooleanProperty connecting() {
    return connecting.getReadOnlyProperty();
  }

  /** Why it did not work. */
  public ReadOnlyObjectProperty<Optional<Failure>> problem() {
    return problem.getReadOnlyProperty();
  }

  /** Where it will be kept. */
  public KeepingViewModel keeping() {
    return keeping;
  }

  /** Stops whatever runs and forgets what was typed. */
  void reset() {
    stop();
    token.set("");
    accountId.set("");
    keeping.reset();
    connecting.set(false);
  }

  /** Finds out where a token can be kept. */
  void begin() {
    reset();
    background.run(
        () -> desk.cloudflare().keychain(),
        keeping::keychain,
        failure -> keeping.keychain(SecretStore.Status.MISSING));
  }

  private void tokenChanged(String before, String now) {
    stop();
    trial.set(Trial.NONE);
    asksId.set(false);
    chosen.set(null);
    problem.set(Optional.empty());
    if (inserted(before, now) >= PASTED) {
      tryToken();
    }
  }

  /** How many characters came at once, also in the place of others. */
  private static int inserted(String before, String now) {
    int shorter = Math.min(before.length(), now.length());
    int start = 0;
    while (start < shorter && before.charAt(start) == now.charAt(start)) {
      start++;
    }
    int end = 0;
    while (end < shorter - start
        && before.charAt(before.length() - 1 - end) == now.charAt(now.length() - 1 - end)) {
      end++;
    }
    return now.length() - start - end;
  }

  private void idChanged(String before, String now) {
    if (now.strip().length() == ID_LENGTH && asksId.get()) {
      tryAccountId();
    }
  }

  /** Takes what the clipboard holds. */
  public void paste(String text) {
    token.set("");
    token.set(text);
    tryOnce();
  }

  /** Tries what was typed, unless that is done or being done. */
  public void tryOnce() {
    if (trial.get().equals(Trial.NONE)
        && problem.get().isEmpty()
        && !trying.get()
        && !token.get().isBlank()) {
      tryToken();
    }
  }

  /** Tries it, again if need be. */
  public void tryToken() {
    start(Optional.empty());
  }

  /** Does again what failed. */
  public void retry() {
    if (trial.get().works()) {
      connect();
    } else {
      start(trial.get().account().map(PagesAccount::id));
    }
  }

  /** Tries it for the account whose id was given. */
  public void tryAccountId() {
    start(Optional.of(accountId.get().strip()));
  }

  private void choose(PagesAccount account) {
    if (account != null && !trial.get().account().equals(Optional.of(account))) {
      start(Optional.of(account.id()));
    }
  }

  private void start(Optional<String> account) {
    stop();
    problem.set(Optional.empty());
    trying.set(true);
    int number = trials;
    String text = token.get();
    Cancellation cancellation = new Cancellation();
    running = Optional.of(cancellation);
    background.run(
        () -> run(cancellation, text, account, number),
        end -> ended(number, end),
        failure -> failed(number, failure));
  }

  private Trial run(Cancellation cancellation, String text, Optional<String> account, int number) {
    try {
      return cancellation.guard(
          () ->
              desk.cloudflare()
                  .trial()
                  .run(text, account, step -> background.onUi(() -> show(number, step))));
    } catch (CancellationException e) {
      return Trial.NONE; // which nobody waits for any more
    }
  }

  private void show(int number, Trial now) {
    if (number == trials) {
      trial.set(now);
      if (now.lists() == Right.LACKING) {
        asksId.set(true);
      }
    }
  }

  private void ended(int number, Trial end) {
    if (number == trials) {
      trying.set(false);
      show(number, end);
      problem.set(end.problem());
      end.account().filter(account -> !account.name().isEmpty()).ifPresent(chosen::set);
    }
  }

  private void failed(int number, Failure failure) {
    if (number == trials) {
      trying.set(false);
      problem.set(Optional.of(failure));
    }
  }

  /** Stops trying. */
  public void stop() {
    trials++;
    running.ifPresent(Cancellation::request);
    running = Optional.empty();
    trying.set(false);
  }

  /** Keeps the token and connects the account. */
  public void connect() {
    Trial found = trial.get();
    if (!found.works() || trying.get() || connecting.get() || !keeping.complete().getValue()) {
      return;
    }
    connecting.set(true);
    problem.set(Optional.empty());
    int number = trials;
    ApiToken worked = found.token().orElseThrow();
    PagesAccount account = found.account().orElseThrow();
    Keeping where = keeping.choice().get();
    char[] passphrase = keeping.typed();
    background.run(
        () -> desk.cloudflare().connect(worked, account, where, passphrase),
        now -> {
          connecting.set(false);
          connected.accept(now);
        },
        failure -> notKept(number, failure));
  }

  private void notKept(int number, Failure failure) {
    connecting.set(false);
    if (number == trials) {
      problem.set(Optional.of(failure));
      keeping.offerOthers();
    }
  }
}
