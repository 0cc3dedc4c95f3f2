package app.manit.ui.notice;

import app.manit.failure.Failure;
import app.manit.failure.FailureText;
import app.manit.ui.words.Words;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;

/** The notices that are shown now, the oldest first. Used on the UI thread. */
public final class Notices {
  private static final int AT_ONCE = 4;

  private final Words words;
  private final ObservableList<Notice> shown = FXCollections.observableArrayList();
  private final ObservableList<Notice> view = FXCollections.unmodifiableObservableList(shown);

  /** None yet. */
  public Notices(Words words) {
    this.words = words;
  }

  /** For showing; changed only through this class. */
  public ObservableList<Notice> shown() {
    return view;
  }

  /** Something was done that cannot be seen otherwise. */
  public void done(String title) {
    show(new Notice(Tone.SUCCESS, title, ""));
  }

  /** Something did not work. */
  public void failed(Failure failure) {
    FailureText text = words.say(failure);
    show(new Notice(Tone.DANGER, text.message(), text.nextStep()));
  }

  /** Shows a notice; one that says what a shown one says is not repeated. */
  public void show(Notice notice) {
    if (shown.contains(notice)) {
      return;
    }
    if (shown.size() >= AT_ONCE) {
      shown.stream().filter(old -> old.act().isEmpty()).findFirst().ifPresent(shown::remove);
    }
    shown.add(notice);
  }

  /** Takes a notice away. */
  public void dismiss(Notice notice) {
    shown.remove(notice);
  }
}
