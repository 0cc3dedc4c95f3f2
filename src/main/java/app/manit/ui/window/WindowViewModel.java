package app.manit.ui.window;

import app.manit.store.StoreNotice;
import app.manit.ui.connect.AccountViewModel;
import app.manit.ui.deploy.Publisher;
import app.manit.ui.notice.Notice;
import app.manit.ui.notice.Notices;
import app.manit.ui.notice.Tone;
import app.manit.ui.pages.Desk;
import app.manit.ui.pages.Pages;
import app.manit.ui.task.Background;
import app.manit.ui.words.Ages;
import app.manit.ui.words.Now;
import app.manit.ui.words.Words;
import javafx.beans.binding.Bindings;
import javafx.beans.binding.BooleanBinding;

/** The window as a whole: what is read when. Used on the UI thread. */
public final class WindowViewModel {
  private final Desk desk;
  private final Pages pages;
  private final Publisher publisher;
  private final AccountViewModel account;
  private final Background background;
  private final Notices notices;
  private final Now now;
  private final Words words;
  private final Ages ages;
  private final BooleanBinding empty;
  private boolean opened;

  /** The window before it is shown. */
  public WindowViewModel(
      Desk desk,
      Pages pages,
      Publisher publisher,
      AccountViewModel account,
      Background background,
      Notices notices,
      Now now,
      Words words,
      Ages ages) {
    this.desk = desk;
    this.pages = pages;
    this.publisher = publisher;
    this.account = account;
    this.background = background;
    this.notices = notices;
    this.now = now;
    this.words = words;
    this.ages = ages;
    this.empty = Bindings.isEmpty(pages.items()).and(pages.loaded());
  }

  /** Whether there are no pages, so that the middle says how to get one. */
  public BooleanBinding empty() {
    return empty;
  }

  /**
   * Reads the library and settles what a crash left behind, once: as soon as the window is up, or
   * the program without it.
   */
  public void opened() {
    if (opened) {
      return;
    }
    opened = true;
    account.connect();
    background.run(desk::notices, found -> found.forEach(this::restored), notices::failed);
    pages.refresh();
    publisher.checkAgain();
  }

  /** The user comes back: commands may have changed something meanwhile. */
  public void focused() {
    now.tick();
    if (pages.loaded().get()) {
      pages.refresh();
    }
  }

  private void restored(StoreNotice notice) {
    notices.show(
        new Notice(
            Tone.WARNING,
            words.say("window.restored"),
            notice.sentence(words.locale(), ages.zone())));
  }
}
