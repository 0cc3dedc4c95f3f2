package app.manit.ui.library;

import app.manit.ui.pages.PageItem;
import app.manit.ui.pages.PageState;
import app.manit.ui.theme.Toned;
import java.util.Optional;
import javafx.scene.control.Label;
import javafx.scene.control.Tooltip;
import javafx.scene.image.Image;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import org.kordamp.ikonli.javafx.FontIcon;

/** Shows one page in the library. */
final class PageCard extends HBox {
  private final CardWords words;
  private final Tile tile = new Tile();
  private final Label title = new Label();
  private final Label address = new Label();
  private final FontIcon icon = new FontIcon();
  private final Label status = new Label("", icon);
  private final Label age = new Label();
  private final Tooltip exactAge = new Tooltip();

  PageCard(CardWords words) {
    this.words = words;
    getStyleClass().add("card");
    title.getStyleClass().add("strong");
    address.getStyleClass().addAll("muted", "tiny");
    status.getStyleClass().addAll("status", "tiny");
    status.setMinWidth(USE_PREF_SIZE);
    age.getStyleClass().addAll("muted", "tiny");
    age.setTooltip(exactAge);
    HBox state = new HBox(status, age);
    state.getStyleClass().add("state");
    VBox texts = new VBox(title, address, state);
    texts.getStyleClass().add("texts");
    texts.setMinWidth(0);
    setHgrow(texts, Priority.ALWAYS);
    getChildren().addAll(tile, texts);
  }

  void show(PageItem page) {
    PageState now = page.now();
    tile.show(LetterTile.of(page.id(), now.page().project().title()));
    title.setText(now.page().project().title());
    address.setText(words.address(now));
    icon.setIconLiteral(now.status().icon());
    status.setText(words.status(now));
    Toned.as(now.status().tone(), status);
    age.setText(words.age(now));
    exactAge.setText(words.exactAge(now));
  }

  /** A picture of the page, if there is one. */
  void show(Optional<Image> picture) {
    tile.show(picture);
  }

  /** The whole card in one sentence, for who cannot see it. */
  String spoken() {
    return "%s, %s, %s".formatted(title.getText(), status.getText(), address.getText());
  }
}
