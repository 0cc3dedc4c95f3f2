package app.manit.ui.notice;

import app.manit.failure.Failure;
import app.manit.failure.FailureText;
import app.manit.store.StoreNotice;
import app.manit.ui.words.Words;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.ZoneId;
import java.util.HashMap;
import java.util.Map;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;

/** The notices that are shown now, the oldest first. Used on the UI thread. */
public final class Notices {
  /** Whoever closed a notice does not want to read the same again right away. */
  private static final Duration QUIET = Duration.ofSeconds(5);

  private static final int AT_ONCE = 4;

  private final Words words;
  private final InstantSource clock;
  private final ObservableList<Notice> shown = FXCollections.observableArrayList();
  private final ObservableList<Notice> view = FXCollections.unmodifiableObservableList(shown);
  private final Map<String, Instant> said = new HashMap<>();

  /** None yet; this clock tells what was said just now. */
  public Notices(Words words, InstantSource clock) {
    this.words = words;
    this.clock = clock;
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

  /** The library was damaged, and put in order again. */
  public void restored(StoreNotice notice) {
    String more = notice.sentence(words.locale(), ZoneId.systemDefault());
    show(new Notice(Tone.WARNING, words.say("notice.restored"), more));
  }

  /**
   * Shows a notice. One that says what a shown one says takes its place and is counted; bad news
   * that was said in the last five seconds and closed since is not said again.
   */
  public void show(Notice notice) {
    boolean saidJustNow = saidJustNow(notice);
    for (int i = 0; i < shown.size(); i++) {
      if (shown.get(i).says(notice)) {
        shown.set(i, notice.stays() ? notice.after(shown.get(i)) : notice);
        return;
      }
    }
    if (saidJustNow) {
      return;
    }
    if (shown.size() >= AT_ONCE) {
      shown.stream().filter(old -> old.act().isEmpty()).findFirst().ifPresent(shown::remove);
    }
    shown.add(notice);
  }

  /** Shows a notice that says more than one before, which need not be shown any longer. */
  public void replace(Notice before, Notice notice) {
    shown.removeIf(before::says);
    show(notice);
  }

  private boolean saidJustNow(Notice notice) {
    if (!notice.stays()) {
      return false;
    }
    Instant now = clock.instant();
    said.values().removeIf(at -> at.plus(QUIET).isBefore(now));
    return said.put(notice.title() + "\n" + notice.text(), now) != null;
  }

  /** Does what a notice offers, and takes it away. */
  public void accept(Notice notice) {
    dismiss(notice);
    notice.act().ifPresent(act -> act.perform().run());
  }

  /** Takes a notice away. */
  public void dismiss(Notice notice) {
    shown.remove(notice);
  }
}
