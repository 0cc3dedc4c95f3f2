package app.manit.ui.preview;

import app.manit.library.Deployment;
import app.manit.library.ProjectId;
import app.manit.settings.Device;
import app.manit.settings.Setting;
import app.manit.ui.act.Act;
import app.manit.ui.notice.Notices;
import app.manit.ui.pages.Desk;
import app.manit.ui.pages.Pages;
import app.manit.ui.pages.Thumbnails;
import app.manit.ui.settings.Preferences;
import app.manit.ui.task.Background;
import app.manit.ui.task.Delay;
import app.manit.ui.words.Ages;
import app.manit.ui.words.Words;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Function;
import javafx.beans.value.ObservableValue;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyCombination;

/** The middle of the window, put together: its models, and what can be done there. */
public final class Preview {
  private final Preferences preferences;
  private final Words words;
  private final StoredThumbnails thumbnails;
  private final PreviewViewModel model;
  private final Pages pages;
  private final PageLoader loader;
  private final ThingsViewModel things;
  private final AddressBox address;
  private final PreviewOutlet outlet;

  /**
   * @param clipboard takes text to be pasted
   * @param browser opens an address
   */
  public Preview(
      Pages pages,
      Desk desk,
      PreviewSource source,
      Background background,
      Delay delay,
      Consumer<String> clipboard,
      Consumer<String> browser,
      Preferences preferences,
      Notices notices,
      Words words,
      Ages ages) {
    this.pages = pages;
    this.preferences = preferences;
    this.words = words;
    this.thumbnails = new StoredThumbnails(desk, background);
    this.model = new PreviewViewModel(pages, desk, source, background, browser, words, ages);
    this.loader =
        new PageLoader(
            desk,
            background,
            delay,
            new Photographer(thumbnails, () -> preferences.get(Setting.DEVICE)));
    this.things = new ThingsViewModel(pages, model.screen(), desk, background);
    this.address = new AddressBox(model::address, clipboard, delay);
    this.outlet = new PreviewOutlet(browser, notices, words);
    model
        .screen()
        .subscribe(
            screen -> loader.show(Optional.ofNullable(screen).flatMap(PreviewScreen::target)));
  }

  /** Pictures of the pages that were shown. */
  public Thumbnails thumbnails() {
    return thumbnails;
  }

  /** Shows the page as it was published then. */
  public void pick(Deployment deployment) {
    model.pick(deployment);
  }

  /** Shows the newest version of a page, and lists what its author should know of it. */
  public void tellOf(ProjectId page) {
    pages
        .find(page)
        .ifPresent(
            item -> {
              pages.selected().set(item);
              model.show(PreviewMode.SANDBOX);
              things.show();
            });
  }

  /**
   * The bar over the page.
   *
   * @param history shows what was published before
   */
  public PreviewController bar(Runnable history) {
    return new PreviewController(model, loader, address, preferences, history, words);
  }

  /**
   * The page itself.
   *
   * @param views makes the browser, once, when there is something to show
   */
  public CanvasController canvas(Function<PageOutlet, PageView> views) {
    return new CanvasController(
        model,
        loader,
        things,
        preferences.observe(Setting.DEVICE),
        () -> views.apply(outlet),
        words);
  }

  /** What can be done here. */
  public List<Act> acts() {
    ObservableValue<Boolean> shown = model.screen().map(screen -> screen.address().isPresent());
    return List.of(
        Act.of("preview-reload", loader::again).with(KeyCode.R).when(shown),
        Act.of("preview-copy", address::copy).with(KeyCode.L).when(shown),
        Act.of("preview-open", model::open).with(KeyCode.B).when(shown),
        Act.of("preview-things", things::show)
            .with(KeyCode.I)
            .when(things.things().map(found -> !found.isEmpty())),
        Act.of("preview-sandbox", () -> model.show(PreviewMode.SANDBOX))
            .with(KeyCode.N, KeyCombination.SHIFT_DOWN)
            .when(model.screen().map(screen -> screen.mode() != PreviewMode.SANDBOX)),
        Act.of("preview-live", () -> model.show(PreviewMode.LIVE))
            .with(KeyCode.L, KeyCombination.SHIFT_DOWN)
            .when(model.online()),
        device("preview-phone", Device.PHONE).with(KeyCode.DIGIT1),
        device("preview-tablet", Device.TABLET).with(KeyCode.DIGIT2),
        device("preview-desktop", Device.DESKTOP).with(KeyCode.DIGIT3));
  }

  private Act device(String id, Device device) {
    return Act.of(id, () -> preferences.set(Setting.DEVICE, device));
  }
}
