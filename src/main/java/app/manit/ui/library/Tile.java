package app.manit.ui.library;

import java.util.Optional;
import javafx.geometry.Rectangle2D;
import javafx.scene.control.Label;
import javafx.scene.image.Image;
import javafx.scene.image.ImageView;
import javafx.scene.layout.StackPane;
import javafx.scene.shape.Rectangle;

/** The small plate of a card: a picture of its page, or a letter until there is one. */
final class Tile extends StackPane {
  private static final double WIDTH = 44;
  private static final double HEIGHT = 58;
  private static final double CORNER = 6;

  private final Label letter = new Label();
  private final ImageView picture = new ImageView();

  Tile() {
    getStyleClass().add("tile");
    setMinSize(WIDTH, HEIGHT);
    setMaxSize(WIDTH, HEIGHT);
    picture.setFitWidth(WIDTH);
    picture.setFitHeight(HEIGHT);
    picture.setClip(rounded());
    getChildren().addAll(letter, picture);
  }

  private static Rectangle rounded() {
    Rectangle shape = new Rectangle(WIDTH, HEIGHT);
    shape.setArcWidth(2 * CORNER);
    shape.setArcHeight(2 * CORNER);
    return shape;
  }

  /** The letter and its colour. */
  void show(LetterTile tile) {
    letter.setText(tile.letter());
    getStyleClass().setAll("tile", tile.style());
  }

  /** The picture over the letter, if there is one. */
  void show(Optional<Image> image) {
    picture.setImage(image.orElse(null));
    image.map(Tile::topOf).ifPresent(picture::setViewport);
  }

  /** As much of it, from the top, as has the tile's shape: that is how a page is known again. */
  private static Rectangle2D topOf(Image image) {
    double width = Math.min(image.getWidth(), image.getHeight() * WIDTH / HEIGHT);
    double height = width * HEIGHT / WIDTH;
    return new Rectangle2D((image.getWidth() - width) / 2, 0, width, height);
  }
}
