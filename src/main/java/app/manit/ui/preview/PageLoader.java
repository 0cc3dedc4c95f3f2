package app.manit.ui.preview;

import app.manit.ui.pages.Desk;
import app.manit.ui.task.Background;
import app.manit.ui.task.Delay;
import app.manit.ui.task.InTurn;
import java.time.Duration;
import java.util.HashSet;
import java.util.Optional;
import java.util.Set;
import java.util.function.BiConsumer;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Loads pages into the view, and none again by itself that has stopped it before.
 *
 * <p>A page with a busy script freezes the whole program, and one that WebKit stumbles over ends
 * it. So what is going to be loaded is written down before, and taken back when the window has been
 * well for a moment after it. What is still written down when the program starts is held back.
 */
public final class PageLoader {
  private static final Logger LOG = LoggerFactory.getLogger(PageLoader.class);

  /** How long a page must have been quiet after it was loaded. */
  static final Duration QUIET = Duration.ofMillis(1500);

  private final Desk desk;
  private final Background inTurn;
  private final Delay delay;
  private final BiConsumer<PageTarget, PageView> settled;
  private final Set<String> distrusted = new HashSet<>();
  private final ReadOnlyObjectWrapper<PageStage> stage =
      new ReadOnlyObjectWrapper<>(this, "stage", PageStage.WAITING);
  private final ReadOnlyObjectWrapper<Elsewhere> elsewhere =
      new ReadOnlyObjectWrapper<>(this, "elsewhere");
  private Optional<PageTarget> target = Optional.empty();
  private @Nullable PageView view;
  private int attempt;

  /**
   * @param settled told when a page has been shown for a moment
   */
  public PageLoader(
      Desk desk, Background background, Delay delay, BiConsumer<PageTarget, PageView> settled) {
    this.desk = desk;
    this.inTurn = new InTurn(background);
    this.delay = delay;
    this.settled = settled;
  }

  /** What is to be seen. */
  public ReadOnlyObjectProperty<PageStage> stage() {
    return stage.getReadOnlyProperty();
  }

  /** What the page that is seen loads from elsewhere; null until that is known. */
  public ReadOnlyObjectProperty<Elsewhere> elsewhere() {
    return elsewhere.getReadOnlyProperty();
  }

  /** From now on there is something to load into. */
  public void attach(PageView made) {
    view = made;
    made.state().subscribe(this::moved);
    inTurn.run(
        desk::interruptedLoads,
        standing -> {
          distrusted.addAll(standing);
          begin();
        },
        failure -> begin());
  }

  /** Shows a page, or none; one that is shown already is left alone. */
  public void show(Optional<PageTarget> wanted) {
    if (!wanted.equals(target)) {
      // Whoever can choose another page has a window that is well.
      target.filter(left -> !distrusted.contains(left.key())).ifPresent(this::forget);
      target = wanted;
      begin();
    }
  }

  /** Loads the page again, or after all: that is the user's word. */
  public void again() {
    target.map(PageTarget::key).ifPresent(distrusted::remove);
    begin();
  }

  private void begin() {
    attempt++;
    elsewhere.set(null);
    if (target.isEmpty() || view == null) {
      stage.set(PageStage.WAITING);
    } else if (distrusted.contains(target.get().key())) {
      stage.set(PageStage.HELD);
    } else {
      note(target.get(), view, attempt);
    }
  }

  private void note(PageTarget page, PageView browser, int trying) {
    inTurn.run(
        () -> {
          desk.beginLoad(page.key());
          return page;
        },
        noted -> load(page, browser, trying),
        failure -> {
          LOG.warn("cannot note what the preview loads: {}", failure.kind());
          load(page, browser, trying);
        });
  }

  private void load(PageTarget page, PageView browser, int trying) {
    if (trying == attempt) {
      stage.set(PageStage.LOADING);
      browser.load(page.address());
    }
  }

  private void moved(PageView.State state) {
    PageView browser = view;
    if (browser == null || target.isEmpty() || !stage.get().visible()) {
      return;
    }
    switch (state) {
      case EMPTY -> {}
      case LOADING -> stage.set(PageStage.LOADING);
      case LOADED -> loaded(target.get(), browser, attempt);
      case FAILED -> {
        stage.set(PageStage.FAILED);
        forget(target.get());
      }
    }
  }

  private void loaded(PageTarget page, PageView browser, int trying) {
    stage.set(PageStage.SHOWN);
    look(page, browser);
    delay.after(
        QUIET,
        () -> {
          if (trying == attempt && stage.get() == PageStage.SHOWN) {
            look(page, browser);
            settled.accept(page, browser);
            forget(page);
          }
        });
  }

  private void look(PageTarget page, PageView browser) {
    elsewhere.set(Elsewhere.of(page.address(), browser.requests()));
  }

  private void forget(PageTarget page) {
    inTurn.run(
        () -> {
          desk.endLoad(page.key());
          return page;
        },
        forgotten -> {},
        failure -> LOG.warn("cannot take a note of the preview back: {}", failure.kind()));
  }
}
