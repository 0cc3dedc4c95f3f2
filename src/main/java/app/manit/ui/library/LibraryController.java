package app.manit.ui.library;

import app.manit.ui.intake.IntakeActs;
import app.manit.ui.intake.IntakeViewModel;
import app.manit.ui.pages.PageItem;
import app.manit.ui.pages.Thumbnails;
import app.manit.ui.theme.Shown;
import javafx.beans.binding.Bindings;
import javafx.beans.binding.BooleanBinding;
import javafx.fxml.FXML;
import javafx.scene.control.Label;
import javafx.scene.control.ListView;
import javafx.scene.control.TextField;
import org.jspecify.annotations.Nullable;

/** The left column. */
public final class LibraryController {
  private final LibraryViewModel model;
  private final IntakeViewModel intake;
  private final IntakeActs acts;
  private final CardWords words;
  private final Thumbnails thumbnails;

  @FXML private TextField search;
  @FXML private ListView<PageItem> list;
  @FXML private Label none;
  @FXML private Label noMatch;

  /** Shows what the model says. */
  public LibraryController(
      LibraryViewModel model,
      IntakeViewModel intake,
      IntakeActs acts,
      CardWords words,
      Thumbnails thumbnails) {
    this.model = model;
    this.intake = intake;
    this.acts = acts;
    this.words = words;
    this.thumbnails = thumbnails;
  }

  @FXML
  private void initialize() {
    search.textProperty().bindBidirectional(model.search());
    model.onSeek(search::requestFocus);
    list.setCellFactory(view -> new PageCell(words, thumbnails, intake));
    list.setItems(model.shown());
    list.getSelectionModel().selectedItemProperty().subscribe(this::selectedInList);
    model.selected().subscribe(this::selectedInModel);
    model.filled().subscribe(this::focusList);
    BooleanBinding empty = Bindings.not(model.filled()).and(model.loaded());
    BooleanBinding searching = model.search().isNotEmpty();
    Shown.when(none, empty.and(searching.not()));
    Shown.when(noMatch, empty.and(searching));
  }

  /** The keys that move through the pages work from the first page on. */
  private void focusList(boolean filled) {
    if (filled && model.search().get().isEmpty()) {
      list.requestFocus();
    }
  }

  /** While a search hides the selected page, the list has none; it stays selected all the same. */
  private void selectedInList(@Nullable PageItem page) {
    if (page != null) {
      model.selected().set(page);
    }
  }

  private void selectedInModel(@Nullable PageItem page) {
    if (page == null) {
      list.getSelectionModel().clearSelection();
    } else if (list.getSelectionModel().getSelectedItem() != page) {
      list.getSelectionModel().select(page);
      list.scrollTo(page);
    }
  }

  @FXML
  private void chooseFiles() {
    acts.chooseFiles();
  }

  @FXML
  private void chooseFolder() {
    acts.chooseFolder();
  }

  @FXML
  private void paste() {
    acts.paste();
  }

  @FXML
  private void sample() {
    acts.sample();
  }
}
