package app.manit.ui.library;

import app.manit.settings.LibraryOrder;
import app.manit.ui.act.ActMenu;
import app.manit.ui.intake.IntakeActs;
import app.manit.ui.intake.IntakeViewModel;
import app.manit.ui.pages.PageItem;
import app.manit.ui.pages.Thumbnails;
import app.manit.ui.theme.Shown;
import app.manit.ui.words.Words;
import java.util.Optional;
import javafx.beans.binding.Bindings;
import javafx.beans.binding.BooleanBinding;
import javafx.fxml.FXML;
import javafx.scene.control.Label;
import javafx.scene.control.ListView;
import javafx.scene.control.RadioMenuItem;
import javafx.scene.control.TextField;
import javafx.scene.control.ToggleGroup;
import javafx.scene.input.KeyEvent;

/** The left column. */
public final class LibraryController {
  private final LibraryViewModel model;
  private final IntakeViewModel intake;
  private final IntakeActs acts;
  private final PageActs pageActs;
  private final Renaming renaming;
  private final CardWords cardWords;
  private final Thumbnails thumbnails;
  private final Words words;

  @FXML private TextField search;
  @FXML private ToggleGroup order;
  @FXML private ListView<PageItem> list;
  @FXML private Label none;
  @FXML private Label noMatch;

  /** Shows what the models say. */
  public LibraryController(
      LibraryViewModel model,
      IntakeViewModel intake,
      IntakeActs acts,
      PageActs pageActs,
      Renaming renaming,
      CardWords cardWords,
      Thumbnails thumbnails,
      Words words) {
    this.model = model;
    this.intake = intake;
    this.acts = acts;
    this.pageActs = pageActs;
    this.renaming = renaming;
    this.cardWords = cardWords;
    this.thumbnails = thumbnails;
    this.words = words;
  }

  @FXML
  private void initialize() {
    search.textProperty().bindBidirectional(model.search());
    model.onSeek(search::requestFocus);
    model.order().subscribe(this::mark);
    list.setCellFactory(view -> new PageCell(cardWords, thumbnails, intake, renaming));
    list.setItems(model.shown());
    new ListSelection(list, model).bind();
    new CardMenu(list, new ActMenu(words), pageActs.ofCards()).install();
    model.filled().subscribe(this::focusList);
    renaming.page().subscribe(this::typed);
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

  private void typed(Optional<PageItem> before, Optional<PageItem> now) {
    if (now.isEmpty()) {
      list.requestFocus();
    }
  }

  private void mark(LibraryOrder now) {
    order.getToggles().stream()
        .map(RadioMenuItem.class::cast)
        .filter(item -> item.getUserData().equals(now.name()))
        .forEach(item -> item.setSelected(true));
  }

  @FXML
  private void sort() {
    model.sort(LibraryOrder.valueOf((String) order.getSelectedToggle().getUserData()));
  }

  @FXML
  private void searchKey(KeyEvent key) {
    switch (key.getCode()) {
      case DOWN, ENTER -> list.requestFocus();
      case ESCAPE -> model.search().set("");
      default -> {
        return;
      }
    }
    key.consume();
  }

  /** F2 means something to JavaFX's list too, so the menu's key would not come through. */
  @FXML
  private void listKey(KeyEvent key) {
    switch (key.getCode()) {
      case DELETE -> pageActs.deleteMarked();
      case F2 -> pageActs.renameSelected();
      default -> {
        return;
      }
    }
    key.consume();
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
