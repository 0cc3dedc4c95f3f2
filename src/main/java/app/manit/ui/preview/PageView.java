package app.manit.ui.preview;

import java.net.URI;
import javafx.scene.Node;

/** Shows a web page inside the window. */
public interface PageView {

  /** What is put into the frame. */
  Node node();

  /** Loads a page, also if it is the one that is shown. */
  void load(URI address);

  /** Loads the shown page again. */
  void reload();

  /**
   * Tells how many pixels of the screen one of the page's takes.
   *
   * @param zoom 1 is as large as in a browser
   */
  void zoom(double zoom);
}
