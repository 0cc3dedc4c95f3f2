package app.manit.ui.library;

import app.manit.ui.notice.Notices;
import app.manit.ui.pages.Desk;
import app.manit.ui.pages.PageItem;
import app.manit.ui.pages.Pages;
import app.manit.ui.task.Background;
import java.util.Optional;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;

/** Gives pages other titles, on their cards. Used on the UI thread. */
public final class Renaming {
  private final Desk desk;
  private final Pages pages;
  private final Background background;
  private final Notices notices;
  private final ReadOnlyObjectWrapper<Optional<PageItem>> page =
      new ReadOnlyObjectWrapper<>(this, "page", Optional.empty());
  private final ReadOnlyBooleanWrapper refused = new ReadOnlyBooleanWrapper(this, "refused");

  /** Nothing is renamed yet. */
  public Renaming(Desk desk, Pages pages, Background background, Notices notices) {
    this.desk = desk;
    this.pages = pages;
    this.background = background;
    this.notices = notices;
  }

  /** The page whose title is being typed. */
  public ReadOnlyObjectProperty<Optional<PageItem>> page() {
    return page.getReadOnlyProperty();
  }

  /** Whether what was typed last is no title. */
  public ReadOnlyBooleanProperty refused() {
    return refused.getReadOnlyProperty();
  }

  /** Lets the user type another title. */
  public void begin(PageItem item) {
    refused.set(false);
    page.set(Optional.of(item));
  }

  /** Takes what was typed; an empty title is refused, and typing goes on. */
  public void accept(String title) {
    refused.set(title.isBlank());
    if (!refused.get()) {
      Optional<PageItem> item = page.get();
      page.set(Optional.empty());
      item.filter(renamed -> !renamed.title().equals(title.strip()))
          .ifPresent(renamed -> rename(renamed, title.strip()));
    }
  }

  /** Leaves the title as it was. */
  public void cancel() {
    refused.set(false);
    page.set(Optional.empty());
  }

  private void rename(PageItem item, String title) {
    item.retitle(title);
    background.run(
        () -> {
          desk.rename(item.id(), title);
          return title;
        },
        renamed -> pages.refresh(),
        failure -> {
          notices.failed(failure);
          pages.refresh();
        });
  }
}
