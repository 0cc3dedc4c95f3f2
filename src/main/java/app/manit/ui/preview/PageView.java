package app.manit.ui.preview;

import java.net.URI;
import java.util.List;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.scene.Node;
import javafx.scene.image.Image;

/** Shows a web page inside the window. Used on the UI thread. */
public interface PageView {

  /** How far the page is that was asked for last. */
  enum State {
    /** None was asked for. */
    EMPTY,
    LOADING,
    LOADED,
    /** It cannot be had; whatever was shown before is still there. */
    FAILED
  }

  /** What is put into the frame. */
  Node node();

  /** Loads a page, also if it is the one that is shown. */
  void load(URI address);

  /** How far it is. */
  ReadOnlyObjectProperty<State> state();

  /**
   * Tells how many pixels of the screen one of the page's takes.
   *
   * @param zoom 1 is as large as in a browser
   */
  void zoom(double zoom);

  /** The addresses of all that the shown page has asked for, as far as it can be told. */
  List<String> requests();

  /**
   * A picture of the top of the page as it is seen now.
   *
   * @param width in pixels
   * @param height in pixels
   */
  Image picture(int width, int height);
}
