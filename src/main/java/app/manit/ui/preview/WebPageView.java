package app.manit.ui.preview;

import java.net.URI;
import java.util.function.Consumer;
import javafx.application.Platform;
import javafx.scene.Node;
import javafx.scene.web.WebView;
import org.jspecify.annotations.Nullable;

/**
 * JavaFX's own browser. The first one takes about two seconds to make, on the UI thread, so it is
 * made when nobody waits for the window any more.
 */
public final class WebPageView implements PageView {
  /** A phone has no bars to scroll by, and lays no page out around them. */
  private static final String LIKE_A_PHONE = "data:text/css,::-webkit-scrollbar%7Bdisplay:none%7D";

  private final WebView view = new WebView();
  private final Consumer<String> browser;
  private @Nullable URI home;

  /**
   * @param browser opens what leads away from the page
   */
  public WebPageView(Consumer<String> browser) {
    this.browser = browser;
    view.setContextMenuEnabled(false);
    leaveDropsToTheWindow();
    view.getEngine().setUserStyleSheetLocation(LIKE_A_PHONE);
    view.getEngine().setCreatePopupHandler(features -> null);
    view.getEngine().locationProperty().subscribe(this::keepHome);
  }

  /** WebKit would show a dropped file in the page's place, from the disk, as no server. */
  private void leaveDropsToTheWindow() {
    view.setOnDragEntered(null);
    view.setOnDragOver(null);
    view.setOnDragExited(null);
    view.setOnDragDropped(null);
  }

  @Override
  public Node node() {
    return view;
  }

  @Override
  public void load(URI address) {
    home = address;
    view.getEngine().load(address.toString());
  }

  @Override
  public void reload() {
    view.getEngine().reload();
  }

  @Override
  public void zoom(double zoom) {
    view.setZoom(zoom);
  }

  /** A link to somewhere else opens where the user's other pages are. */
  private void keepHome(@Nullable String location) {
    URI at = home;
    if (at == null || location == null || !location.startsWith("http")) {
      return;
    }
    if (!location.startsWith(at.toString())) {
      Platform.runLater(() -> load(at));
      browser.accept(location);
    }
  }
}
