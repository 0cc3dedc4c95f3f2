package app.manit.ui.tour;

import app.manit.settings.Setting;
import app.manit.ui.pages.PageItem;
import app.manit.ui.pages.PageState;
import app.manit.ui.pages.Pages;
import app.manit.ui.settings.Preferences;
import java.util.Optional;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.value.ObservableValue;

/**
 * The first steps. They begin by themselves with the very first page, once; afterwards only when
 * they are asked for. What the user does moves them on, so that nobody has to press <i>Next</i>.
 * Used on the UI thread.
 */
public final class TourViewModel {
  private final Pages pages;
  private final Preferences preferences;
  private final Runnable sample;
  private final ReadOnlyObjectWrapper<Optional<TourStep>> step =
      new ReadOnlyObjectWrapper<>(this, "step", Optional.empty());
  private boolean wasEmpty;

  /**
   * @param sample takes in the sample page
   */
  public TourViewModel(Pages pages, Preferences preferences, Runnable sample) {
    this.pages = pages;
    this.preferences = preferences;
    this.sample = sample;
    ObservableValue<PageState> state = pages.selected().flatMap(PageItem::state);
    state.subscribe(now -> look(Optional.ofNullable(now)));
    pages.loaded().subscribe(loaded -> wasEmpty = loaded && pages.items().isEmpty());
  }

  /** The step that is shown; none most of the time. */
  public ReadOnlyObjectProperty<Optional<TourStep>> step() {
    return step.getReadOnlyProperty();
  }

  /** The user wants to see them: on the page that is selected, else on the sample page. */
  public void begin() {
    Optional<PageItem> page = Optional.ofNullable(pages.selected().get());
    step.set(Optional.of(TourStep.SEE));
    if (page.isEmpty()) {
      sample.run();
    }
  }

  /** On to the next one; after the last they are over. */
  public void next() {
    step.get()
        .ifPresent(
            now -> {
              switch (now) {
                case SEE -> step.set(Optional.of(TourStep.PUBLISH));
                case PUBLISH -> step.set(Optional.of(TourStep.SHARE));
                case SHARE -> end();
              }
            });
  }

  /** The user has seen enough. */
  public void end() {
    step.set(Optional.empty());
    preferences.set(Setting.TOURED, true);
  }

  private void look(Optional<PageState> page) {
    if (page.isPresent() && wasEmpty && !preferences.get(Setting.TOURED)) {
      wasEmpty = false;
      step.set(Optional.of(TourStep.SEE));
    }
    page.ifPresent(this::follow);
  }

  private void follow(PageState page) {
    if (page.busy() && isAt(TourStep.SEE)) {
      step.set(Optional.of(TourStep.PUBLISH));
    }
    if (!page.busy() && isAt(TourStep.PUBLISH) && page.online().isPresent()) {
      step.set(Optional.of(TourStep.SHARE));
    }
  }

  private boolean isAt(TourStep wanted) {
    return step.get().filter(wanted::equals).isPresent();
  }
}
