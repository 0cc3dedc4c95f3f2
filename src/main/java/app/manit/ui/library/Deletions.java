package app.manit.ui.library;

import app.manit.failure.Failure;
import app.manit.failure.FailureText;
import app.manit.ui.notice.Notice;
import app.manit.ui.notice.Notices;
import app.manit.ui.notice.Tone;
import app.manit.ui.pages.Desk;
import app.manit.ui.pages.PageItem;
import app.manit.ui.pages.Pages;
import app.manit.ui.pages.Removal;
import app.manit.ui.task.Background;
import app.manit.ui.task.Delay;
import app.manit.ui.task.Faults;
import app.manit.ui.words.Words;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.util.Subscription;

/**
 * Takes pages away at once, and deletes them when nobody has wanted them back for ten seconds.
 * Until then nothing has happened to them: not here, and not at a host. Used on the UI thread.
 *
 * <p>The end of the program is the end of the ten seconds: what the user deleted shall not be there
 * again tomorrow. What cannot be deleted then, because a host cannot be asked, still is.
 */
public final class Deletions {
  static final Duration GRACE = Duration.ofSeconds(10);

  private final Desk desk;
  private final Pages pages;
  private final Background background;
  private final Delay delay;
  private final Notices notices;
  private final Words words;
  private final List<Pending> pending = new ArrayList<>();
  private CompletableFuture<Void> working = CompletableFuture.completedFuture(null);
  private final ReadOnlyBooleanWrapper undoable = new ReadOnlyBooleanWrapper(this, "undoable");

  /** Nothing is deleted yet. */
  public Deletions(
      Desk desk, Pages pages, Background background, Delay delay, Notices notices, Words words) {
    this.desk = desk;
    this.pages = pages;
    this.background = background;
    this.delay = delay;
    this.notices = notices;
    this.words = words;
  }

  /** Whether there is something to be undone. */
  public ReadOnlyBooleanProperty undoable() {
    return undoable.getReadOnlyProperty();
  }

  /** Takes these pages away. */
  public void delete(List<PageItem> going, Removal how) {
    pending.add(new Pending(going, how));
    undoable.set(true);
  }

  /** Brings back what was deleted last. */
  public void undo() {
    pending.getLast().undo();
  }

  /**
   * Deletes now what waits: the program ends.
   *
   * @return completes when nothing is being deleted any more, whatever came of it; never on the UI
   *     thread, which may wait for it when there is no window left
   */
  public CompletableFuture<Void> finish() {
    List.copyOf(pending).forEach(Pending::carryOut);
    return working;
  }

  /** Pages that go together, and come back together. */
  private final class Pending {
    private final List<PageItem> going;
    private final Removal how;
    private final Notice notice;
    private final Subscription waiting;

    Pending(List<PageItem> going, Removal how) {
      this.going = List.copyOf(going);
      this.how = how;
      this.notice = gone(going).offering(words.say("library.delete.undo"), this::undo);
      pages.withhold(going);
      notices.show(notice);
      waiting = delay.after(GRACE, this::carryOut);
    }

    void undo() {
      if (end()) {
        pages.giveBack(going.stream().map(PageItem::id).toList());
        pages.selected().set(going.getFirst());
      }
    }

    /** Whoever was taken in again meanwhile is wanted back, and stays. */
    void carryOut() {
      if (end()) {
        remove(going.stream().filter(page -> pages.withholds(page.id())).toList(), how);
      }
    }

    private boolean end() {
      waiting.unsubscribe();
      notices.dismiss(notice);
      boolean waited = pending.remove(this);
      undoable.set(!pending.isEmpty());
      return waited;
    }
  }

  private Notice gone(List<PageItem> going) {
    String title = words.say("library.delete.gone", going.size(), going.getFirst().title());
    return new Notice(Tone.NEUTRAL, title, "");
  }

  private void remove(List<PageItem> going, Removal how) {
    CompletableFuture<Void> end = new CompletableFuture<>();
    working = CompletableFuture.allOf(working, end);
    background.run(
        () -> {
          try {
            return refusals(going, how);
          } finally {
            end.complete(null);
          }
        },
        refused -> {
          refused.forEach((why, back) -> bringBack(back, how, why));
          pages.refresh();
        },
        notices::failed);
  }

  /** Deletes one after the other; where the way to the host is gone, the rest is not tried. */
  private Map<Failure, List<PageItem>> refusals(List<PageItem> going, Removal how) {
    Map<Failure, List<PageItem>> refused = new LinkedHashMap<>();
    Optional<Failure> noWay = Optional.empty();
    for (PageItem page : going) {
      Optional<Failure> why = noWay.or(() -> refusal(page, how));
      why.ifPresent(failure -> refused.computeIfAbsent(failure, f -> new ArrayList<>()).add(page));
      noWay = why.filter(failure -> failure.kind().passing());
    }
    return refused;
  }

  private Optional<Failure> refusal(PageItem page, Removal how) {
    try {
      desk.remove(page.id(), how);
      return Optional.empty();
    } catch (RuntimeException e) {
      return Optional.of(Faults.failure(e));
    }
  }

  private void bringBack(List<PageItem> back, Removal how, Failure why) {
    pages.giveBack(back.stream().map(PageItem::id).toList());
    FailureText text = words.say(why);
    Notice notice =
        new Notice(
            Tone.DANGER,
            words.say("library.delete.failed", back.size(), back.getFirst().title()),
            text.message() + "\n" + text.nextStep());
    notices.show(
        how == Removal.HERE
            ? notice
            : notice.offering(words.say("library.delete.here"), () -> delete(back, Removal.HERE)));
  }
}
