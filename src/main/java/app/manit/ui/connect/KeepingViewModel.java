package app.manit.ui.connect;

import app.manit.account.Keeping;
import app.manit.platform.secrets.SecretStore;
import javafx.beans.binding.Bindings;
import javafx.beans.binding.BooleanExpression;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.SimpleObjectProperty;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;

/**
 * Where the token will be kept: in the keychain without a question; where there is none, as the
 * user says. On the UI thread.
 */
public final class KeepingViewModel {
  /** Shorter ones are guessed. */
  static final int LEAST_LENGTH = 10;

  private final ObjectProperty<Keeping> choice =
      new SimpleObjectProperty<>(this, "choice", Keeping.KEYCHAIN);
  private final ReadOnlyObjectWrapper<SecretStore.Status> keychain =
      new ReadOnlyObjectWrapper<>(this, "keychain", SecretStore.Status.AVAILABLE);
  private final ReadOnlyBooleanWrapper asked = new ReadOnlyBooleanWrapper(this, "asked");
  private final StringProperty passphrase = new SimpleStringProperty(this, "passphrase", "");
  private final StringProperty again = new SimpleStringProperty(this, "again", "");
  private final BooleanExpression complete =
      Bindings.createBooleanBinding(this::isComplete, choice, passphrase, again);

  /** What is chosen. */
  public ObjectProperty<Keeping> choice() {
    return choice;
  }

  /** How the keychain is. */
  public ReadOnlyObjectProperty<SecretStore.Status> keychain() {
    return keychain.getReadOnlyProperty();
  }

  /** Whether the user is asked at all. */
  public ReadOnlyBooleanProperty asked() {
    return asked.getReadOnlyProperty();
  }

  /** The passphrase of the file. */
  public StringProperty passphrase() {
    return passphrase;
  }

  /** The same once more, because nobody sees what was typed. */
  public StringProperty again() {
    return again;
  }

  /** Whether nothing more has to be said. */
  public BooleanExpression complete() {
    return complete;
  }

  /** Whether both were typed, and not the same. */
  public boolean differ() {
    return choice.get() == Keeping.FILE
        && !again.get().isEmpty()
        && !passphrase.get().equals(again.get());
  }

  private boolean isComplete() {
    return choice.get() != Keeping.FILE
        || (passphrase.get().length() >= LEAST_LENGTH && passphrase.get().equals(again.get()));
  }

  void reset() {
    passphrase.set("");
    again.set("");
    choice.set(Keeping.KEYCHAIN);
    keychain.set(SecretStore.Status.AVAILABLE);
    asked.set(false);
  }

  void keychain(SecretStore.Status status) {
    keychain.set(status);
    if (status == SecretStore.Status.MISSING) {
      asked.set(true);
      choice.set(Keeping.SESSION);
    }
  }

  /** The keychain did not take it. */
  void offerOthers() {
    asked.set(true);
  }

  char[] typed() {
    return choice.get() == Keeping.FILE ? passphrase.get().toCharArray() : new char[0];
  }
}
