package app.manit.ui.library;

import app.manit.library.VersionId;
import app.manit.ui.intake.DropTarget;
import app.manit.ui.intake.IntakeViewModel;
import app.manit.ui.pages.PageItem;
import app.manit.ui.pages.Thumbnails;
import java.util.Optional;
import javafx.animation.PauseTransition;
import javafx.beans.value.ObservableValue;
import javafx.css.PseudoClass;
import javafx.scene.control.ListCell;
import javafx.util.Duration;
import javafx.util.Subscription;
import org.jspecify.annotations.Nullable;

/** A place in the list that shows a page, and takes drops for it. */
final class PageCell extends ListCell<PageItem> {
  private static final PseudoClass DROP = PseudoClass.getPseudoClass("drop");
  private static final PseudoClass RENEWED = PseudoClass.getPseudoClass("renewed");
  private static final Duration NEWS = Duration.seconds(1.2);

  private final PageCard card;
  private final Thumbnails thumbnails;
  private final Renaming renaming;
  private final PauseTransition news = new PauseTransition(NEWS);
  private Subscription watching = Subscription.EMPTY;

  PageCell(CardWords words, Thumbnails thumbnails, IntakeViewModel intake, Renaming renaming) {
    this.card = new PageCard(words, renaming);
    this.thumbnails = thumbnails;
    this.renaming = renaming;
    setPrefWidth(0); // as wide as the list, however long a title is
    words.now().moment().subscribe(() -> shown().ifPresent(card::showAge));
    news.setOnFinished(event -> pseudoClassStateChanged(RENEWED, false));
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
    PageItem before = getItem();
    super.updateItem(page, empty);
    if (page == before && !empty && getGraphic() != null) {
      return;
    }
    watching.unsubscribe();
    watching = Subscription.EMPTY;
    pseudoClassStateChanged(RENEWED, false);
    if (empty || page == null) {
      setGraphic(null);
      setAccessibleText("");
    } else {
      setGraphic(card);
      watching = watch(page);
    }
  }

  private Subscription watch(PageItem page) {
    ObservableValue<VersionId> version = page.state().map(state -> state.page().version());
    return Subscription.combine(
        page.state().subscribe(state -> show(page)),
        version.subscribe((before, now) -> renewed()),
        version.flatMap(thumbnails::of).subscribe(card::show),
        renaming.page().subscribe(renamed -> card.rename(renamed.equals(Optional.of(page)))),
        renaming.refused().subscribe(refused -> show(page)));
  }

  private void show(PageItem page) {
    card.show(page);
    boolean renamed = renaming.page().get().equals(Optional.of(page));
    card.refuse(page.now(), renamed && renaming.refused().get());
    setAccessibleText(card.spoken());
  }

  /** A new version came in: the card stays where it is and says so for a moment. */
  private void renewed() {
    pseudoClassStateChanged(RENEWED, true);
    news.playFromStart();
  }
}
