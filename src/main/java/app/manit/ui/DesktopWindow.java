package app.manit.ui;

import app.manit.ui.connect.AccountController;
import app.manit.ui.connect.AccountViewModel;
import app.manit.ui.deploy.FxPublishRunner;
import app.manit.ui.deploy.PublishController;
import app.manit.ui.deploy.PublishScreens;
import app.manit.ui.deploy.PublishViewModel;
import app.manit.ui.deploy.Publisher;
import app.manit.ui.failure.FailureController;
import app.manit.ui.failure.FailureScreens;
import app.manit.ui.failure.FailureViewModel;
import app.manit.ui.fxml.Views;
import app.manit.ui.intake.EmptyController;
import app.manit.ui.intake.IntakeActs;
import app.manit.ui.intake.IntakeViewModel;
import app.manit.ui.library.CardWords;
import app.manit.ui.library.LibraryController;
import app.manit.ui.library.LibraryViewModel;
import app.manit.ui.notice.Notices;
import app.manit.ui.notice.NoticesController;
import app.manit.ui.pages.Pages;
import app.manit.ui.preview.PreviewController;
import app.manit.ui.preview.PreviewViewModel;
import app.manit.ui.share.ShareController;
import app.manit.ui.share.ShareViewModel;
import app.manit.ui.share.WebOpener;
import app.manit.ui.task.Faults;
import app.manit.ui.window.WindowController;
import app.manit.ui.window.WindowViewModel;
import app.manit.ui.words.Ages;
import app.manit.ui.words.Now;
import app.manit.ui.words.Words;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;
import javafx.scene.Parent;

/** The parts of the window, put together by plain constructors: models, and the views on them. */
final class DesktopWindow {
  private final Surroundings around;
  private final Words words;
  private final Ages ages;
  private final Now now;
  private final Notices notices;
  private final Pages pages;
  private final Publisher publisher;
  private final AccountViewModel account;
  private final IntakeViewModel intake;
  private final IntakeActs acts;
  private final PublishViewModel publish;
  private final WebOpener browser;

  /** Makes the models; nothing is read or shown yet. */
  DesktopWindow(Surroundings around, Words words, Ages ages, Now now) {
    this.around = around;
    this.words = words;
    this.ages = ages;
    this.now = now;
    this.notices = new Notices(words);
    this.pages = new Pages(around.desk(), around.background(), notices);
    this.publisher =
        new Publisher(
            pages, around.desk(), new FxPublishRunner(around.desk()), around.background(), notices);
    this.browser = new WebOpener(around.browser(), around.background(), notices, words);
    this.account = new AccountViewModel(around.desk(), around.background(), notices, words);
    this.intake = new IntakeViewModel(around.desk(), pages, around.background(), notices, words);
    this.acts = new IntakeActs(intake, around.chooser(), around.pasteboard());
    this.publish =
        new PublishViewModel(
            pages, publisher, new PublishScreens(words, ages), account.host(), now, words);
  }

  /** Loads the views; a window has one set of them. */
  Parent load() {
    return new Views(words.bundle(), controllers()).load(WindowController.class, "window.fxml");
  }

  /** Takes files in, as if they were dropped. */
  void take(List<Path> paths) {
    intake.takePaths(paths);
  }

  /** Reads the library again. */
  void refresh() {
    pages.refresh();
  }

  /** Tells of an exception that nobody caught, on the UI thread: in words, without a trace. */
  void fault(Throwable thrown) {
    notices.failed(Faults.failure(thrown));
  }

  private Map<Class<?>, Supplier<?>> controllers() {
    return Map.of(
        WindowController.class, this::window,
        AccountController.class, () -> new AccountController(account),
        LibraryController.class, this::library,
        EmptyController.class, () -> new EmptyController(acts),
        PreviewController.class, this::preview,
        PublishController.class, () -> new PublishController(publish),
        FailureController.class, () -> new FailureController(failure()),
        ShareController.class, () -> new ShareController(share()),
        NoticesController.class, () -> new NoticesController(notices));
  }

  private WindowController window() {
    WindowViewModel model =
        new WindowViewModel(
            around.desk(),
            pages,
            publisher,
            account,
            around.background(),
            notices,
            now,
            words,
            ages);
    return new WindowController(model, intake, acts, publish);
  }

  private LibraryController library() {
    return new LibraryController(
        new LibraryViewModel(pages), intake, acts, new CardWords(words, ages, now));
  }

  private PreviewController preview() {
    PreviewViewModel model =
        new PreviewViewModel(
            pages,
            around.previews(),
            around.background(),
            around.pasteboard()::copy,
            browser,
            notices,
            words);
    return new PreviewController(model, () -> around.views().apply(browser));
  }

  private FailureViewModel failure() {
    return new FailureViewModel(
        pages,
        publisher,
        new FailureScreens(words),
        acts,
        around.pasteboard()::copy,
        browser,
        notices,
        words);
  }

  private ShareViewModel share() {
    return new ShareViewModel(
        pages, account.host(), notices, around.pasteboard()::copy, browser, words);
  }
}
