package app.manit.ui.connect;

import app.manit.account.ConnectedAccount;
import app.manit.failure.Failure;
import app.manit.ui.pages.Desk;
import app.manit.ui.task.Background;
import java.util.Optional;
import java.util.function.Consumer;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;

/** Asks for the passphrase of the file with the token. On the UI thread. */
public final class UnlockViewModel {
  private final Desk desk;
  private final Background background;
  private final StringProperty passphrase = new SimpleStringProperty(this, "passphrase", "");
  private final ReadOnlyBooleanWrapper busy = new ReadOnlyBooleanWrapper(this, "busy");
  private final ReadOnlyObjectWrapper<Optional<Failure>> problem =
      new ReadOnlyObjectWrapper<>(this, "problem", Optional.empty());
  private Consumer<ConnectedAccount> open = account -> {};

  /** Nothing is asked yet. */
  public UnlockViewModel(Desk desk, Background background) {
    this.desk = desk;
    this.background = background;
    passphrase.subscribe(() -> problem.set(Optional.empty()));
  }

  void whenOpen(Consumer<ConnectedAccount> told) {
    open = told;
  }

  /** What was typed. */
  public StringProperty passphrase() {
    return passphrase;
  }

  /** Whether it is being tried: deriving the key takes a moment on purpose. */
  public ReadOnlyBooleanProperty busy() {
    return busy.getReadOnlyProperty();
  }

  /** Why it did not open. */
  public ReadOnlyObjectProperty<Optional<Failure>> problem() {
    return problem.getReadOnlyProperty();
  }

  void reset() {
    passphrase.set("");
    problem.set(Optional.empty());
    busy.set(false);
  }

  /** Tries what was typed. */
  public void unlock() {
    if (busy.get() || passphrase.get().isEmpty()) {
      return;
    }
    busy.set(true);
    char[] typed = passphrase.get().toCharArray();
    background.run(
        () -> {
          desk.cloudflare().unlock(typed);
          return desk.cloudflare().connected().orElseThrow();
        },
        account -> {
          reset();
          open.accept(account);
        },
        failure -> {
          busy.set(false);
          problem.set(Optional.of(failure));
        });
  }
}
