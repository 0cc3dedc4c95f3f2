package app.manit.ui.preview;

import app.manit.ui.words.Words;
import javafx.scene.control.Label;
import javafx.scene.control.ScrollPane;
import javafx.scene.layout.VBox;

/** Lists what a page loads from elsewhere, by place. */
final class ElsewhereList extends VBox {

  /**
   * @param facts about the page itself; may be empty
   */
  ElsewhereList(Elsewhere elsewhere, String facts, Words words) {
    getStyleClass().add("elsewhere-list");
    getChildren().add(label(words.say("preview.elsewhere.title", elsewhere.count()), "strong"));
    getChildren().add(label(words.say("preview.elsewhere.text"), "muted", "tiny"));
    if (!elsewhere.places().isEmpty()) {
      getChildren().add(scrolled(elsewhere));
    }
    if (!facts.isEmpty()) {
      getChildren().add(label(words.say("preview.elsewhere.own", facts), "muted", "tiny"));
    }
  }

  private static ScrollPane scrolled(Elsewhere elsewhere) {
    VBox places = new VBox();
    places.getStyleClass().add("places");
    for (Elsewhere.Place place : elsewhere.places()) {
      places.getChildren().add(label(place.host(), "strong", "small"));
      place.files().forEach(file -> places.getChildren().add(label(file, "muted", "tiny", "file")));
    }
    ScrollPane scroll = new ScrollPane(places);
    scroll.setFitToWidth(true);
    scroll.setHbarPolicy(ScrollPane.ScrollBarPolicy.NEVER);
    return scroll;
  }

  private static Label label(String text, String... styles) {
    Label label = new Label(text);
    label.getStyleClass().addAll(styles);
    label.setWrapText(true);
    label.setMinHeight(USE_PREF_SIZE);
    return label;
  }
}
