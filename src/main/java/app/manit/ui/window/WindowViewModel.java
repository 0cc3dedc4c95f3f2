package app.manit.ui.window;

import app.manit.ui.connect.AccountViewModel;
import app.manit.ui.deploy.Publisher;
import app.manit.ui.pages.Pages;
import app.manit.ui.words.Now;
import javafx.beans.binding.Bindings;
import javafx.beans.binding.BooleanBinding;

/** The window as a whole: what is read when. Used on the UI thread. */
public final class WindowViewModel {
  private final Pages pages;
  private final Publisher publisher;
  private final AccountViewModel account;
  private final Now now;
  private final BooleanBinding empty;
  private boolean opened;

  /** The window before it is shown. */
  public WindowViewModel(Pages pages, Publisher publisher, AccountViewModel account, Now now) {
    this.pages = pages;
    this.publisher = publisher;
    this.account = account;
    this.now = now;
    this.empty = Bindings.isEmpty(pages.items()).and(pages.loaded());
  }

  /** Whether there are no pages, so that the middle says how to get one. */
  public BooleanBinding empty() {
    return empty;
  }

  /**
   * Reads the library, once: as soon as the window is up, or the program without it. When it has
   * answered, finds out where pages go and settles what a crash left behind, both of which would
   * hold up the list.
   */
  public void opened() {
    if (opened) {
      return;
    }
    opened = true;
    Once.when(pages.answered(), this::settle);
    pages.refresh();
  }

  private void settle() {
    account.connect();
    publisher.checkAgain();
  }

  /** The user comes back: commands may have changed something meanwhile. */
  public void focused() {
    now.tick();
    if (pages.loaded().get()) {
      pages.refresh();
    }
  }
}
