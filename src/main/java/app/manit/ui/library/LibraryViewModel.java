package app.manit.ui.library;

import app.manit.ui.pages.PageItem;
import app.manit.ui.pages.PageState;
import app.manit.ui.pages.Pages;
import java.util.Locale;
import java.util.function.Predicate;
import javafx.beans.binding.Bindings;
import javafx.beans.binding.BooleanBinding;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;
import javafx.beans.value.ObservableBooleanValue;
import javafx.collections.ObservableList;
import javafx.collections.transformation.FilteredList;

/** The left column: the pages that match what is searched for. */
public final class LibraryViewModel {
  private final Pages pages;
  private final StringProperty search = new SimpleStringProperty(this, "search", "");
  private final FilteredList<PageItem> shown;
  private final BooleanBinding filled;
  private Runnable onSeek = () -> {};

  /** Shows these pages. */
  public LibraryViewModel(Pages pages) {
    this.pages = pages;
    this.shown = new FilteredList<>(pages.items());
    this.filled = Bindings.isNotEmpty(shown);
    this.shown.predicateProperty().bind(search.map(LibraryViewModel::matching));
  }

  /** What the user searches for. */
  public StringProperty search() {
    return search;
  }

  /** The user wants to search: by a key, or from the menu. */
  public void seek() {
    onSeek.run();
  }

  /** What leads them to where the search is typed. */
  void onSeek(Runnable act) {
    onSeek = act;
  }

  /** The pages that match. */
  public ObservableList<PageItem> shown() {
    return shown;
  }

  /** Whether there are any that match. */
  public ObservableBooleanValue filled() {
    return filled;
  }

  /** The page that the other columns are about; null while there is none. */
  public ObjectProperty<PageItem> selected() {
    return pages.selected();
  }

  /** Whether the library was read. */
  public ReadOnlyBooleanProperty loaded() {
    return pages.loaded();
  }

  private static Predicate<PageItem> matching(String search) {
    String wanted = folded(search.strip());
    return item -> wanted.isEmpty() || text(item.now()).contains(wanted);
  }

  private static String text(PageState state) {
    return folded(
        "%s %s %s"
            .formatted(
                state.page().project().title(),
                state.page().project().slug(),
                state.url().orElse("")));
  }

  private static String folded(String text) {
    return text.toLowerCase(Locale.ROOT);
  }
}
