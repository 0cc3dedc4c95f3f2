package app.manit.ui.library;

import app.manit.ui.pages.PageItem;
import java.util.List;
import java.util.Optional;
import javafx.collections.ListChangeListener;
import javafx.scene.control.ListView;
import javafx.scene.control.MultipleSelectionModel;
import javafx.scene.control.SelectionMode;
import javafx.scene.control.skin.VirtualFlow;
import org.jspecify.annotations.Nullable;

/** Keeps the marks of the list and those of the model alike. */
final class ListSelection {
  private final ListView<PageItem> list;
  private final LibraryViewModel model;
  private final MultipleSelectionModel<PageItem> marks;
  private boolean applying;

  ListSelection(ListView<PageItem> list, LibraryViewModel model) {
    this.list = list;
    this.model = model;
    this.marks = list.getSelectionModel();
  }

  void bind() {
    marks.setSelectionMode(SelectionMode.MULTIPLE);
    marks.getSelectedItems().addListener((ListChangeListener<PageItem>) change -> toModel());
    list.getFocusModel().focusedItemProperty().subscribe(focused -> toModel());
    model.chosen().subscribe(this::toList);
    model.selected().subscribe(this::reveal);
  }

  private void toModel() {
    if (applying) {
      return;
    }
    List<PageItem> marked = List.copyOf(marks.getSelectedItems());
    applying = true;
    model.choose(marked, focused(marked));
    applying = false;
  }

  private @Nullable PageItem focused(List<PageItem> marked) {
    return Optional.ofNullable(list.getFocusModel().getFocusedItem())
        .filter(marked::contains)
        .or(() -> marked.stream().reduce((first, last) -> last))
        .orElse(null);
  }

  private void toList() {
    List<PageItem> chosen = model.chosen().get();
    if (applying || chosen.equals(marks.getSelectedItems())) {
      return;
    }
    applying = true;
    int focus = list.getItems().indexOf(model.selected().get());
    int[] indices = chosen.stream().mapToInt(list.getItems()::indexOf).toArray();
    marks.clearSelection();
    if (indices.length > 0) {
      marks.selectIndices(indices[0], indices);
    }
    list.getFocusModel().focus(focus);
    applying = false;
  }

  /** Scrolls no further than needed: what is seen already stays where it is. */
  private void reveal(@Nullable PageItem page) {
    int index = list.getItems().indexOf(page);
    if (index >= 0 && list.lookup(".virtual-flow") instanceof VirtualFlow<?> flow) {
      flow.scrollTo(index);
    }
  }
}
