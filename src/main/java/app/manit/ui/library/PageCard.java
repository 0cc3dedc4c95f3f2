package app.manit.ui.library;

import app.manit.ui.notice.Tone;
import app.manit.ui.pages.PageItem;
import app.manit.ui.pages.PageState;
import app.manit.ui.theme.Toned;
import java.util.Optional;
import javafx.scene.control.Label;
import javafx.scene.control.Tooltip;
import javafx.scene.image.Image;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import org.kordamp.ikonli.javafx.FontIcon;

/** Shows one page in the library. */
final class PageCard extends HBox {
  private final CardWords words;
  private final Tile tile = new Tile();
  private final Label title = new Label();
  private final TitleField field;
  private final Label address = new Label();
  private final FontIcon icon = new FontIcon();
  private final Label status = new Label("", icon);
  private final Label age = new Label();
  private final Tooltip exactAge = new Tooltip();

  PageCard(CardWords words, Renaming renaming) {
    this.words = words;
    this.field = new TitleField(renaming);
    field.setAccessibleText(words.newTitle());
    field.setVisible(false);
    getStyleClass().add("card");
    title.getStyleClass().addAll("strong", "may-be-cut");
    address.getStyleClass().addAll("address-line", "tiny", "may-be-cut");
    status.getStyleClass().addAll("status", "tiny");
    status.setMinWidth(USE_PREF_SIZE);
    age.getStyleClass().addAll("muted", "tiny", "may-be-cut");
    age.setTooltip(exactAge);
    HBox state = new HBox(status, age);
    state.getStyleClass().add("state");
    StackPane head = new StackPane(title, field);
    head.getStyleClass().add("head");
    VBox texts = new VBox(head, address, state);
    texts.getStyleClass().add("texts");
    texts.setMinWidth(0);
    setHgrow(texts, Priority.ALWAYS);
    getChildren().addAll(tile, texts);
  }

  void show(PageItem page) {
    PageState now = page.now();
    tile.show(LetterTile.of(page.id(), page.title()));
    title.setText(page.title());
    address.setText(words.address(now));
    icon.setIconLiteral(now.status().icon());
    status.setText(words.status(now));
    Toned.as(now.status().tone(), status);
    showAge(page);
  }

  /** What alone changes as time goes by. */
  void showAge(PageItem page) {
    age.setText(words.age(page.now()));
    exactAge.setText(words.exactAge(page.now()));
  }

  /** A picture of the page, if there is one. */
  void show(Optional<Image> picture) {
    tile.show(picture);
  }

  /** Whether another title is typed in the place of this one. */
  void rename(boolean on) {
    if (field.isVisible() == on) {
      return;
    }
    title.setVisible(!on);
    field.setVisible(on);
    if (on) {
      field.startTyping(title.getText());
    } else {
      field.stopTyping();
    }
  }

  /** In the place of the address: that what was typed is no title. */
  void refuse(PageState now, boolean refused) {
    address.setText(refused ? words.noTitle() : words.address(now));
    Toned.as(refused ? Tone.DANGER : Tone.NEUTRAL, address);
  }

  /** The whole card in one sentence, for who cannot see it. */
  String spoken() {
    return "%s, %s, %s".formatted(title.getText(), status.getText(), address.getText());
  }
}
