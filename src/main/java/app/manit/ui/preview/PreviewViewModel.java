package app.manit.ui.preview;

import app.manit.failure.Failure;
import app.manit.library.ProjectId;
import app.manit.library.VersionId;
import app.manit.ui.notice.Notices;
import app.manit.ui.pages.PageItem;
import app.manit.ui.pages.PageState;
import app.manit.ui.pages.Pages;
import app.manit.ui.task.Background;
import app.manit.ui.words.Quantities;
import app.manit.ui.words.Words;
import java.net.URI;
import java.util.Optional;
import java.util.function.Consumer;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.value.ObservableValue;
import org.jspecify.annotations.Nullable;

/** The middle: the newest version of the selected page. Used on the UI thread. */
public final class PreviewViewModel {
  private final PreviewSource source;
  private final Background background;
  private final Consumer<String> clipboard;
  private final Consumer<String> browser;
  private final Notices notices;
  private final Words words;
  private final ObservableValue<Wanted> wanted;
  private final ReadOnlyObjectWrapper<PreviewScreen> screen =
      new ReadOnlyObjectWrapper<>(this, "screen");

  /** Changes exactly when another preview is to be shown. */
  private record Wanted(ProjectId page, VersionId version, String title) {
    static Wanted of(PageState state) {
      return new Wanted(
          state.page().project().id(), state.page().version(), state.page().project().title());
    }
  }

  /**
   * @param clipboard takes text to be pasted
   * @param browser opens an address
   */
  public PreviewViewModel(
      Pages pages,
      PreviewSource source,
      Background background,
      Consumer<String> clipboard,
      Consumer<String> browser,
      Notices notices,
      Words words) {
    this.source = source;
    this.background = background;
    this.clipboard = clipboard;
    this.browser = browser;
    this.notices = notices;
    this.words = words;
    this.wanted = pages.selected().flatMap(PageItem::state).map(Wanted::of);
    this.prepare(null, wanted.getValue());
    this.wanted.subscribe(this::prepare);
  }

  /** What is shown; null when no page is selected. */
  public ReadOnlyObjectProperty<PreviewScreen> screen() {
    return screen.getReadOnlyProperty();
  }

  /** An older version of the same page stays until the newer one is ready. */
  private void prepare(@Nullable Wanted before, @Nullable Wanted now) {
    if (now == null) {
      screen.set(null);
      return;
    }
    if (before == null || !before.page().equals(now.page())) {
      screen.set(withoutAddress(now, words.say("preview.preparing")));
    }
    background.run(
        () -> source.show(now.page(), now.version()),
        shown -> show(now, shown),
        failure -> show(now, failure));
  }

  private void show(Wanted asked, PreviewSource.Shown shown) {
    String facts =
        words.say("preview.facts", shown.files(), new Quantities(words).size(shown.bytes()));
    show(
        asked,
        new PreviewScreen(
            asked.version(),
            asked.title(),
            facts,
            Optional.of(shown.address()),
            words.say("preview.preparing")));
  }

  private void show(Wanted asked, Failure failure) {
    show(asked, withoutAddress(asked, words.say(failure).message()));
  }

  private static PreviewScreen withoutAddress(Wanted wanted, String state) {
    return new PreviewScreen(wanted.version(), wanted.title(), "", Optional.empty(), state);
  }

  /** Something else may have been selected meanwhile. */
  private void show(Wanted asked, PreviewScreen result) {
    if (asked.equals(wanted.getValue())) {
      screen.set(result);
    }
  }

  /** Puts the preview's address where it can be pasted. */
  public void copy() {
    address()
        .ifPresent(
            address -> {
              clipboard.accept(address.toString());
              notices.done(words.say("preview.copied"));
            });
  }

  /** Shows the preview in the user's browser. */
  public void open() {
    address().map(URI::toString).ifPresent(browser);
  }

  private Optional<URI> address() {
    return Optional.ofNullable(screen.get()).flatMap(PreviewScreen::address);
  }
}
