package app.manit.ui.library;

import app.manit.settings.LibraryOrder;
import app.manit.settings.Setting;
import app.manit.ui.pages.PageItem;
import app.manit.ui.pages.Pages;
import app.manit.ui.settings.Preferences;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.stream.IntStream;
import javafx.beans.binding.Bindings;
import javafx.beans.binding.BooleanBinding;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;
import javafx.beans.value.ObservableBooleanValue;
import javafx.beans.value.ObservableValue;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;
import org.jspecify.annotations.Nullable;

/** The left column: the pages that match what is searched for, and which of them are chosen. */
public final class LibraryViewModel {
  private final Pages pages;
  private final Preferences preferences;
  private final Locale locale;
  private final StringProperty search = new SimpleStringProperty(this, "search", "");
  private final SearchTexts texts = new SearchTexts();
  private final ObservableList<PageItem> shown = FXCollections.observableArrayList();
  private final ObservableList<PageItem> view = FXCollections.unmodifiableObservableList(shown);
  private final BooleanBinding filled = Bindings.isNotEmpty(shown);
  private final ReadOnlyObjectWrapper<List<PageItem>> chosen =
      new ReadOnlyObjectWrapper<>(this, "chosen", List.of());
  private CardOrder order;
  private boolean settling;
  private Runnable onSeek = () -> {};

  /**
   * Shows these pages.
   *
   * @param locale whose dictionary orders titles
   */
  public LibraryViewModel(Pages pages, Preferences preferences, Locale locale) {
    this.pages = pages;
    this.preferences = preferences;
    this.locale = locale;
    this.order = new CardOrder(preferences.get(Setting.LIBRARY_ORDER), locale);
    pages.items().subscribe(this::settle);
    search.subscribe(this::settle);
    pages.selected().subscribe(page -> mark(page));
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

  /** In which order the pages are shown. */
  public ObservableValue<LibraryOrder> order() {
    return preferences.observe(Setting.LIBRARY_ORDER);
  }

  /** Puts the pages in order, as they are now. */
  public void sort(LibraryOrder by) {
    preferences.set(Setting.LIBRARY_ORDER, by);
    order = new CardOrder(by, locale);
    settle();
  }

  /** The pages that match. */
  public ObservableList<PageItem> shown() {
    return view;
  }

  /** Whether there are any that match. */
  public ObservableBooleanValue filled() {
    return filled;
  }

  /** The page that the other columns are about; null while there is none. */
  public ObjectProperty<PageItem> selected() {
    return pages.selected();
  }

  /** The pages that are marked in the list; empty while a search hides them. */
  public ReadOnlyObjectProperty<List<PageItem>> chosen() {
    return chosen.getReadOnlyProperty();
  }

  /** What is done to several is done to these: to what is marked, else to what is seen. */
  public List<PageItem> affected() {
    return chosen.get().isEmpty()
        ? Optional.ofNullable(pages.selected().get()).stream().toList()
        : chosen.get();
  }

  /** Marks all that match. */
  public void chooseAll() {
    chosen.set(List.copyOf(shown));
  }

  /**
   * The user has marked pages in the list.
   *
   * @param focused the one that the other columns follow
   */
  void choose(List<PageItem> marked, @Nullable PageItem focused) {
    // While the list takes in what is shown, what it says of its marks is not the user's wish.
    if (settling) {
      return;
    }
    chosen.set(List.copyOf(marked));
    if (focused != null) {
      pages.selected().set(focused);
    }
  }

  /** Before these pages go, the next one in the list is looked at. */
  void leave(Collection<PageItem> going) {
    if (!going.contains(pages.selected().get())) {
      return;
    }
    int last = going.stream().mapToInt(shown::indexOf).max().orElse(-1);
    IntStream.concat(
            IntStream.range(last + 1, shown.size()),
            IntStream.iterate(last, i -> i >= 0, i -> i - 1))
        .mapToObj(shown::get)
        .filter(page -> !going.contains(page))
        .findFirst()
        .ifPresent(pages.selected()::set);
  }

  /** Whether the library was read. */
  public ReadOnlyBooleanProperty loaded() {
    return pages.loaded();
  }

  private void mark(@Nullable PageItem page) {
    if (!settling && page != null && !chosen.get().contains(page)) {
      chosen.set(shown.contains(page) ? List.of(page) : List.of());
    }
  }

  /** Step by step, so that the list keeps its place: a list that is set anew jumps. */
  private void settle() {
    List<PageItem> wanted =
        pages.items().stream().filter(texts.matching(search.get())).sorted(order).toList();
    settling = true;
    shown.retainAll(new HashSet<>(wanted));
    Set<PageItem> there = new HashSet<>(shown);
    if (shown.equals(wanted.stream().filter(there::contains).toList())) {
      for (int i = 0; i < wanted.size(); i++) {
        if (!there.contains(wanted.get(i))) {
          shown.add(i, wanted.get(i));
        }
      }
    } else {
      shown.setAll(wanted);
    }
    settling = false;
    remark();
  }

  private void remark() {
    List<PageItem> still = chosen.get().stream().filter(shown::contains).toList();
    PageItem page = pages.selected().get();
    boolean seen = still.isEmpty() && page != null && shown.contains(page);
    chosen.set(seen ? List.of(page) : still);
  }
}
