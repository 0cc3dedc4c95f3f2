package app.manit.ui.preview;

import app.manit.failure.Failure;
import app.manit.library.VersionId;
import app.manit.site.SiteWarning;
import app.manit.site.WarningGroup;
import app.manit.ui.pages.Desk;
import app.manit.ui.pages.PageItem;
import app.manit.ui.pages.Pages;
import app.manit.ui.task.Background;
import java.util.List;
import java.util.Optional;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.beans.value.ObservableValue;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * What the author of a page should know of the version that is shown: what Pages will do with it.
 * It is looked for while the page is there already. Used on the UI thread.
 */
public final class ThingsViewModel {
  private static final Logger LOG = LoggerFactory.getLogger(ThingsViewModel.class);

  /** So many fit under each other before one has to scroll. */
  private static final int OF_A_KIND = 6;

  private final Pages pages;
  private final Desk desk;
  private final Background background;
  private final ReadOnlyObjectWrapper<List<WarningGroup>> things =
      new ReadOnlyObjectWrapper<>(this, "things", List.of());
  private final BooleanProperty open = new SimpleBooleanProperty(this, "open");
  private Optional<VersionId> about = Optional.empty();
  private Optional<PageItem> wanted = Optional.empty();

  /**
   * @param screen what is shown of the selected page; null for nothing
   */
  public ThingsViewModel(
      Pages pages, ObservableValue<PreviewScreen> screen, Desk desk, Background background) {
    this.pages = pages;
    this.desk = desk;
    this.background = background;
    screen.subscribe(this::changed);
  }

  /** By kind; empty while nothing is known. */
  public ReadOnlyObjectProperty<List<WarningGroup>> things() {
    return things.getReadOnlyProperty();
  }

  /** Whether they are listed. */
  public BooleanProperty open() {
    return open;
  }

  /** Lists those of the selected page, as soon as they are known. */
  public void show() {
    boolean known = !things.get().isEmpty();
    open.set(known);
    wanted = known ? Optional.empty() : selected();
  }

  private Optional<PageItem> selected() {
    return Optional.ofNullable(pages.selected().get());
  }

  private void changed(@Nullable PreviewScreen screen) {
    Optional<VersionId> now =
        Optional.ofNullable(screen).flatMap(PreviewScreen::target).flatMap(PageTarget::pictured);
    if (now.equals(about)) {
      return;
    }
    about = now;
    open.set(false);
    things.set(List.of());
    now.ifPresent(this::look);
  }

  private void look(VersionId version) {
    background.run(
        () -> desk.findings(version),
        found -> found(version, found),
        failure -> missed(version, failure));
  }

  /** Another version may be shown by now. */
  private void found(VersionId version, List<SiteWarning> warnings) {
    if (about.filter(version::equals).isPresent()) {
      things.set(WarningGroup.of(warnings, OF_A_KIND));
      open.set(!warnings.isEmpty() && wanted.isPresent() && wanted.equals(selected()));
      wanted = Optional.empty();
    }
  }

  /** A page whose files are missing says so in its place. */
  private static void missed(VersionId version, Failure failure) {
    LOG.warn("cannot look through {}: {}", version, failure.kind());
  }
}
