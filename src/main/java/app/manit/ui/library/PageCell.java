package app.manit.ui.library;

import app.manit.ui.intake.DropTarget;
import app.manit.ui.intake.IntakeViewModel;
import app.manit.ui.pages.PageItem;
import app.manit.ui.pages.Thumbnails;
import java.util.Optional;
import javafx.css.PseudoClass;
import javafx.scene.control.ListCell;
import javafx.util.Subscription;
import org.jspecify.annotations.Nullable;

/** A place in the list that shows a page, and takes drops for it. */
final class PageCell extends ListCell<PageItem> {
  private static final PseudoClass DROP = PseudoClass.getPseudoClass("drop");

  private final PageCard card;
  private final Thumbnails thumbnails;
  private Subscription watching = Subscription.EMPTY;

  PageCell(CardWords words, Thumbnails thumbnails, IntakeViewModel intake) {
    this.card = new PageCard(words);
    this.thumbnails = thumbnails;
    setPrefWidth(0); // as wide as the list, however long a title is
    words.now().moment().subscribe(() -> shown().ifPresent(this::show));
    new DropTarget(
            () -> shown().isPresent(),
            over -> pseudoClassStateChanged(DROP, over),
            incoming -> shown().ifPresent(page -> intake.takeOnto(page, incoming)))
        .installOn(this);
  }

  private Optional<PageItem> shown() {
    return Optional.ofNullable(getItem());
  }

  @Override
  protected void updateItem(@Nullable PageItem page, boolean empty) {
    super.updateItem(page, empty);
    watching.unsubscribe();
    if (empty || page == null) {
      watching = Subscription.EMPTY;
      setGraphic(null);
      setAccessibleText("");
    } else {
      watching =
          Subscription.combine(
              page.state().subscribe(state -> show(page)),
              page.state()
                  .map(state -> state.page().version())
                  .flatMap(thumbnails::of)
                  .subscribe(card::show));
      setGraphic(card);
    }
  }

  private void show(PageItem page) {
    card.show(page);
    setAccessibleText(card.spoken());
  }
}
