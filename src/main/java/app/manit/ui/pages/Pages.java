package app.manit.ui.pages;

import app.manit.library.ProjectId;
import app.manit.store.StoreNotice;
import app.manit.ui.notice.Notices;
import app.manit.ui.task.Background;
import app.manit.workspace.Page;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.IntStream;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.beans.property.SimpleObjectProperty;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;

/**
 * The pages that all panes show, and which of them is selected. Used on the UI thread.
 *
 * <p>Pages keep their place as long as the window is open, new ones come first: nothing moves under
 * the pointer because something was published.
 */
public final class Pages {
  private final Desk desk;
  private final Background background;
  private final Notices notices;
  private final ObservableList<PageItem> items = FXCollections.observableArrayList();
  private final ObservableList<PageItem> view = FXCollections.unmodifiableObservableList(items);
  private final ObjectProperty<PageItem> selected = new SimpleObjectProperty<>(this, "selected");
  private final ReadOnlyBooleanWrapper loaded = new ReadOnlyBooleanWrapper(this, "loaded");
  private final ReadOnlyBooleanWrapper answered = new ReadOnlyBooleanWrapper(this, "answered");
  private final Map<ProjectId, PageItem> withheld = new HashMap<>();
  private Optional<ProjectId> wanted = Optional.empty();
  private int asked;
  private int highest;
  private int told;

  /** None are read yet. */
  public Pages(Desk desk, Background background, Notices notices) {
    this.desk = desk;
    this.background = background;
    this.notices = notices;
  }

  /** For showing; changed only through this class. */
  public ObservableList<PageItem> items() {
    return view;
  }

  /** The page that the middle and the right column are about; null while there is none. */
  public ObjectProperty<PageItem> selected() {
    return selected;
  }

  /** Whether the library was read, so that no pages means that there are none. */
  public ReadOnlyBooleanProperty loaded() {
    return loaded.getReadOnlyProperty();
  }

  /** Whether the library has answered: with its pages, or with why they cannot be read. */
  public ReadOnlyBooleanProperty answered() {
    return answered.getReadOnlyProperty();
  }

  /** The page with this id, if it is shown. */
  public Optional<PageItem> find(ProjectId id) {
    return items.stream().filter(item -> item.id().equals(id)).findFirst();
  }

  /** Reads the library again: commands and other windows may have changed it. */
  public void refresh() {
    asked++;
    int asking = asked;
    background.run(
        () -> new Found(desk.pages(), desk.notices()),
        found -> {
          tell(found.notices());
          // What an older question found would take back what is known since.
          if (asking == asked) {
            show(found.pages());
          }
          answered.set(true);
        },
        failure -> {
          notices.failed(failure);
          answered.set(true);
        });
  }

  /**
   * What reading the library brought.
   *
   * @param notices all that was to be said of it since the program began
   */
  private record Found(List<Page> pages, List<StoreNotice> notices) {}

  private void tell(List<StoreNotice> all) {
    all.stream().skip(told).forEach(notices::restored);
    told = Math.max(told, all.size());
  }

  /** Reads the library again and selects a page that may be new, or that was withheld. */
  public void refreshAndSelect(ProjectId id) {
    giveBack(List.of(id));
    wanted = Optional.of(id);
    refresh();
  }

  /** Shows these pages no longer, whatever the library says of them. */
  public void withhold(Collection<PageItem> pages) {
    pages.forEach(page -> withheld.put(page.id(), page));
    items.removeAll(pages);
    select();
  }

  /** Whether a page is withheld. */
  public boolean withholds(ProjectId id) {
    return withheld.containsKey(id);
  }

  /** Shows pages again that were withheld, where they were. */
  public void giveBack(Collection<ProjectId> ids) {
    List<PageItem> all = new ArrayList<>(items);
    ids.forEach(id -> Optional.ofNullable(withheld.remove(id)).ifPresent(all::add));
    all.sort(Comparator.comparingInt(PageItem::place));
    if (all.size() > items.size()) {
      items.setAll(all);
      select();
    }
  }

  private void show(List<Page> pages) {
    Map<ProjectId, Page> here = new HashMap<>();
    pages.forEach(page -> here.put(page.project().id(), page));
    withheld.keySet().retainAll(here.keySet());
    withheld.forEach((id, item) -> Optional.ofNullable(here.remove(id)).ifPresent(item::renew));
    items.removeIf(item -> !here.containsKey(item.id()));
    Set<ProjectId> known = new HashSet<>();
    for (PageItem item : items) {
      known.add(item.id());
      Page page = here.get(item.id());
      if (page != null) {
        item.renew(page);
      }
    }
    List<Page> fresh =
        pages.stream()
            .filter(page -> !known.contains(page.project().id()))
            .filter(page -> !withholds(page.project().id()))
            .toList();
    highest -= fresh.size();
    items.addAll(
        0,
        IntStream.range(0, fresh.size())
            .mapToObj(i -> new PageItem(fresh.get(i), highest + i))
            .toList());
    select();
    loaded.set(true);
  }

  private void select() {
    Optional<PageItem> now = Optional.ofNullable(selected.get());
    Optional<PageItem> next = wanted.flatMap(this::find);
    wanted = Optional.empty();
    if (next.isPresent()) {
      selected.set(next.get());
    } else if (now.filter(items::contains).isEmpty()) {
      selected.set(items.isEmpty() ? null : items.getFirst());
    }
  }
}
