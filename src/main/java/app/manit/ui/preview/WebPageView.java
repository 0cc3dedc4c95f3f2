package app.manit.ui.preview;

import java.net.CookieHandler;
import java.net.URI;
import java.nio.file.Path;
import java.util.List;
import javafx.application.Platform;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.concurrent.Worker;
import javafx.geometry.Bounds;
import javafx.geometry.Rectangle2D;
import javafx.scene.Node;
import javafx.scene.SnapshotParameters;
import javafx.scene.image.Image;
import javafx.scene.image.WritableImage;
import javafx.scene.input.KeyEvent;
import javafx.scene.input.MouseEvent;
import javafx.scene.transform.Transform;
import javafx.scene.web.PopupFeatures;
import javafx.scene.web.WebEngine;
import javafx.scene.web.WebView;
import org.jspecify.annotations.Nullable;

/**
 * JavaFX's own browser. The first one takes about two seconds to make, on the UI thread, so it is
 * made when nobody waits for the window any more.
 *
 * <p>No object of ours is ever given to a page. WebKit itself keeps a page of the web from files of
 * this computer. Dialogs of a page are not shown: {@code confirm} and {@code prompt} are answered
 * with no, at once, and what {@code alert} says is passed on.
 */
public final class WebPageView implements PageView {
  /** A phone has no bars to scroll by, and lays no page out around them. */
  private static final String LIKE_A_PHONE = "data:text/css,::-webkit-scrollbar%7Bdisplay:none%7D";

  /**
   * What the browser has fetched, and, because it keeps quiet about what could not be fetched, what
   * the page names.
   */
  private static final String REQUESTS =
      """
      (function () {
        var all = new Set();
        try {
          performance.getEntriesByType('resource').forEach(function (e) { all.add(e.name); });
        } catch (e) {}
        document.querySelectorAll('script[src],img[src],iframe[src],embed[src],source[src],video[src],'
          + 'audio[src],track[src],link[rel~=stylesheet],link[rel~=icon],link[rel~=preload]')
          .forEach(function (e) { all.add(e.src || e.href); });
        return Array.from(all).slice(0, 500).join('\\n');
      })()\
      """;

  private final WebView view = new WebView();
  private final WebEngine engine = view.getEngine();
  private final Visit visit;
  private final ReadOnlyObjectWrapper<State> state =
      new ReadOnlyObjectWrapper<>(this, "state", State.EMPTY);
  private String host = "";
  private boolean seen;
  private boolean replacing;

  /**
   * @param outlet what comes out of the pages
   * @param storage where pages may keep what they store; without it, WebKit makes a folder of its
   *     own in the user's home
   */
  public WebPageView(PageOutlet outlet, Path storage) {
    this.visit = new Visit(outlet);
    CookieHandler.setDefault(new CookiesByHost());
    engine.setUserDataDirectory(storage.toFile());
    engine.setUserStyleSheetLocation(LIKE_A_PHONE);
    engine.setCreatePopupHandler(this::open);
    engine.setOnAlert(event -> visit.says(event.getData()));
    engine.setConfirmHandler(question -> false);
    engine.setPromptHandler(question -> null);
    engine.locationProperty().subscribe(this::went);
    engine.getLoadWorker().stateProperty().subscribe(this::moved);
    view.setContextMenuEnabled(false);
    view.addEventFilter(MouseEvent.MOUSE_PRESSED, event -> visit.touch());
    view.addEventFilter(KeyEvent.KEY_PRESSED, event -> visit.touch());
    leaveDropsToTheWindow();
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
  public ReadOnlyObjectProperty<State> state() {
    return state.getReadOnlyProperty();
  }

  @Override
  public void load(URI address) {
    visit.begin(address);
    host = String.valueOf(address.getAuthority());
    seen = false;
    state.set(State.LOADING);
    replacing = true;
    engine.load(address.toString());
    replacing = false;
  }

  @Override
  public void zoom(double zoom) {
    view.setZoom(zoom);
  }

  /** A link to somewhere else opens where the user's other pages are; this one stays. */
  private void went(@Nullable String location) {
    if (location != null && !visit.goes(location)) {
      // WebKit is about to begin; once it has begun, and before anything came, it can be stopped.
      Platform.runLater(engine.getLoadWorker()::cancel);
    }
  }

  /**
   * What a page opens beside itself is not shown, only asked where it leads; and not even that if
   * nobody has clicked.
   */
  private @Nullable WebEngine open(PopupFeatures features) {
    if (!visit.mayOpen()) {
      return null;
    }
    WebEngine beside = new WebEngine();
    beside.setJavaScriptEnabled(false);
    beside
        .locationProperty()
        .subscribe(
            location -> {
              if (location != null && !location.isEmpty() && !location.startsWith("about:")) {
                Platform.runLater(beside.getLoadWorker()::cancel);
                visit.leaves(location);
              }
            });
    return beside;
  }

  private void moved(Worker.State now) {
    switch (now) {
      case READY -> {}
      case SCHEDULED, RUNNING -> state.set(State.LOADING);
      case SUCCEEDED -> {
        seen = answered();
        state.set(afterwards());
      }
      case FAILED -> state.set(State.FAILED);
      // A link elsewhere, or a download: the page is still there, if it ever was.
      case CANCELLED -> {
        seen = seen || (!replacing && arrived());
        state.set(replacing ? State.LOADING : afterwards());
      }
    }
  }

  /**
   * Whether a server has sent the document. Where none answers, WebKit often says so and at times
   * ends with an empty document of its own (seen with JavaFX 26.0.1: up to one of ten refused
   * connections), which is of no type; any answer has one.
   */
  private boolean answered() {
    return !"".equals(engine.executeScript("document.contentType"));
  }

  /** A page that goes elsewhere at once is stopped there before its own load has ended. */
  private boolean arrived() {
    return answered() && host.equals(engine.executeScript("location.host"));
  }

  private State afterwards() {
    return seen ? State.LOADED : State.FAILED;
  }

  @Override
  public List<String> requests() {
    return engine.executeScript(REQUESTS) instanceof String found && !found.isEmpty()
        ? found.lines().toList()
        : List.of();
  }

  @Override
  public Image picture(int width, int height) {
    double scale = width / Math.max(1, view.getWidth());
    SnapshotParameters parameters = new SnapshotParameters();
    parameters.setTransform(Transform.scale(scale, scale));
    // Of the parent's place, in which the page has an own one.
    Bounds place = view.getBoundsInParent();
    parameters.setViewport(
        new Rectangle2D(scale * place.getMinX(), scale * place.getMinY(), width, height));
    return view.snapshot(parameters, new WritableImage(width, height));
  }
}
