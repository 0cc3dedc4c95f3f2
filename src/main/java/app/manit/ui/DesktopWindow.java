package app.manit.ui;

import static java.util.Map.entry;

import app.manit.library.ProjectId;
import app.manit.settings.Setting;
import app.manit.ui.about.AboutController;
import app.manit.ui.connect.AccountController;
import app.manit.ui.connect.AccountViewModel;
import app.manit.ui.connect.ConnectController;
import app.manit.ui.connect.ConnectViewModel;
import app.manit.ui.connect.DestinationController;
import app.manit.ui.connect.KeepingController;
import app.manit.ui.connect.TokenController;
import app.manit.ui.connect.TokenViewModel;
import app.manit.ui.connect.UnlockController;
import app.manit.ui.connect.UnlockViewModel;
import app.manit.ui.deploy.AddressController;
import app.manit.ui.deploy.AddressViewModel;
import app.manit.ui.deploy.FxPublishRunner;
import app.manit.ui.deploy.Outcomes;
import app.manit.ui.deploy.PublishController;
import app.manit.ui.deploy.PublishScreens;
import app.manit.ui.deploy.PublishViewModel;
import app.manit.ui.deploy.Publisher;
import app.manit.ui.deploy.QueueController;
import app.manit.ui.deploy.QueueViewModel;
import app.manit.ui.dialog.Dialog;
import app.manit.ui.dialog.Dialogs;
import app.manit.ui.dialog.DialogsController;
import app.manit.ui.failure.FailureController;
import app.manit.ui.failure.FailureScreens;
import app.manit.ui.failure.FailureViewModel;
import app.manit.ui.failure.Remedies;
import app.manit.ui.fxml.Views;
import app.manit.ui.history.HistoryController;
import app.manit.ui.history.HistoryViewModel;
import app.manit.ui.intake.EmptyController;
import app.manit.ui.intake.IntakeActs;
import app.manit.ui.intake.IntakeViewModel;
import app.manit.ui.library.CardWords;
import app.manit.ui.library.DeleteController;
import app.manit.ui.library.DeletePrompt;
import app.manit.ui.library.Deletions;
import app.manit.ui.library.LibraryController;
import app.manit.ui.library.LibraryViewModel;
import app.manit.ui.library.PageActs;
import app.manit.ui.library.Renaming;
import app.manit.ui.notice.Announcer;
import app.manit.ui.notice.Notices;
import app.manit.ui.notice.NoticesController;
import app.manit.ui.pages.PageItem;
import app.manit.ui.pages.Pages;
import app.manit.ui.pages.Tidying;
import app.manit.ui.preview.CanvasController;
import app.manit.ui.preview.Preview;
import app.manit.ui.preview.PreviewController;
import app.manit.ui.settings.DataViewModel;
import app.manit.ui.settings.DiagnosticsController;
import app.manit.ui.settings.Preferences;
import app.manit.ui.settings.SettingsController;
import app.manit.ui.settings.SettingsViewModel;
import app.manit.ui.share.ComposeController;
import app.manit.ui.share.ShareController;
import app.manit.ui.share.Sharing;
import app.manit.ui.share.WebOpener;
import app.manit.ui.task.Faults;
import app.manit.ui.theme.Roomy;
import app.manit.ui.theme.Theme;
import app.manit.ui.tour.TourController;
import app.manit.ui.tour.TourViewModel;
import app.manit.ui.window.ClosingController;
import app.manit.ui.window.ClosingViewModel;
import app.manit.ui.window.FirstFrame;
import app.manit.ui.window.Once;
import app.manit.ui.window.QuietStart;
import app.manit.ui.window.UnfinishedController;
import app.manit.ui.window.WindowController;
import app.manit.ui.window.WindowViewModel;
import app.manit.ui.words.Ages;
import app.manit.ui.words.Now;
import app.manit.ui.words.Words;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.function.Supplier;
import javafx.application.ColorScheme;
import javafx.beans.property.SimpleObjectProperty;
import javafx.beans.value.ObservableValue;
import javafx.scene.Parent;
import javafx.scene.Scene;
import javafx.stage.Window;

/** The parts of the window, put together by plain constructors: models, and the views on them. */
final class DesktopWindow {
  private final Surroundings around;
  private final Words words;
  private final Ages ages;
  private final Now now;
  private final Notices notices;
  private final Announcer announcer;
  private final Pages pages;
  private final Publisher publisher;
  private final AccountViewModel account;
  private final TokenViewModel token;
  private final UnlockViewModel unlock;
  private final ConnectViewModel connect;
  private final IntakeViewModel intake;
  private final IntakeActs acts;
  private final AddressViewModel address;
  private final PublishViewModel publish;
  private final Outcomes outcomes;
  private final DesktopTray tray;
  private final ClosingViewModel closing;
  private final QueueViewModel queue;
  private final WindowViewModel window;
  private final Tidying tidying;
  private final LibraryViewModel library;
  private final TourViewModel tour;
  private final Renaming renaming;
  private final Deletions deletions;
  private final DeletePrompt deletePrompt;
  private final PageActs pageActs;
  private final Preview preview;
  private final Preferences preferences;
  private final Dialogs dialogs = new Dialogs();
  private final Sharing sharing;
  private final WindowMenu menu;
  private final Views views;
  private final WebOpener browser;
  private final WindowController frame;

  /** Makes the models; nothing is read or shown yet. */
  DesktopWindow(Surroundings around, Words words, Ages ages, Now now) {
    this.around = around;
    this.words = words;
    this.ages = ages;
    this.now = now;
    this.notices = new Notices(words, now::exactly);
    this.announcer = new Announcer(notices, around.announcements());
    this.preferences =
        new Preferences(around.settings(), around.keeper(), around.background(), notices);
    this.pages = new Pages(around.desk(), around.background(), notices);
    this.publisher =
        new Publisher(
            pages,
            around.desk(),
            new FxPublishRunner(around.desk(), now::exactly),
            around.background(),
            notices,
            this::ended);
    this.outcomes = new Outcomes(pages, announcer, notices, words, now::exactly);
    this.browser = new WebOpener(around.browser(), around.background(), notices, words);
    this.account = new AccountViewModel(around.desk(), around.background(), notices, words);
    this.token = new TokenViewModel(around.desk(), around.background());
    this.unlock = new UnlockViewModel(around.desk(), around.background());
    this.connect =
        new ConnectViewModel(
            around.desk(),
            around.background(),
            dialogs,
            account,
            pages,
            notices,
            words,
            token,
            unlock);
    this.intake =
        new IntakeViewModel(
            around.desk(), pages, around.background(), notices, words, this::tellOf);
    this.acts = new IntakeActs(intake, around.chooser(), around.pasteboard());
    this.address =
        new AddressViewModel(pages, around.desk(), around.background(), account.host(), words);
    this.publish =
        new PublishViewModel(
            pages, publisher, address, new PublishScreens(words, ages), account.host(), now, words);
    preferences.observeKept(Setting.PREFIX).subscribe((before, after) -> address.askAgain());
    this.queue = new QueueViewModel(publisher, words);
    this.tour = new TourViewModel(pages, preferences, acts::sample);
    this.sharing = sharing();
    this.library = new LibraryViewModel(pages, preferences, words.locale());
    this.renaming = new Renaming(around.desk(), pages, around.background(), notices);
    this.deletions =
        new Deletions(around.desk(), pages, around.background(), around.delay(), notices, words);
    this.deletePrompt = new DeletePrompt(library, deletions, dialogs, notices, words);
    this.pageActs =
        new PageActs(
            library, this::publish, acts, renaming, deletePrompt, deletions, sharing::copyLinks);
    this.preview =
        new Preview(
            pages,
            around.desk(),
            around.previews(),
            around.background(),
            around.delay(),
            around.pasteboard()::copy,
            browser,
            preferences,
            notices,
            words,
            ages);
    this.tray =
        new DesktopTray(
            around,
            pages,
            publisher,
            notices,
            announcer.inFront(),
            preferences.observe(Setting.SCALE),
            words,
            this::quit);
    this.closing =
        new ClosingViewModel(publisher, preferences, dialogs, tray.there(), around.frame());
    this.window = new WindowViewModel(pages, publisher, account, now);
    this.tidying = new Tidying(around.desk(), around.background(), around.delay(), this::busy);
    this.menu =
        new WindowMenu(
            pages, acts, pageActs, sharing, library, preview, tray, tour, closing, dialogs);
    this.frame = new WindowController(window, closing, intake, menu.groups(), words);
    this.views = new Views(words.bundle(), controllers());
  }

  /**
   * Loads the views; a window has one set of them. Those that are about a page come later, with
   * {@link #beginRest}.
   */
  Parent load() {
    Parent root =
        new Roomy(
            views.load(WindowController.class, "window.fxml"), preferences.observe(Setting.SCALE));
    announcer
        .inFront()
        .bind(
            root.sceneProperty()
                .flatMap(Scene::windowProperty)
                .flatMap(DesktopWindow::lookedAt)
                .orElse(false));
    root.sceneProperty().subscribe(tray::dressAs);
    return root;
  }

  /** One that was hidden keeps the focus on some systems. */
  private static ObservableValue<Boolean> lookedAt(Window window) {
    return window.focusedProperty().and(window.showingProperty());
  }

  private void complete() {
    Parent preview = views.load(PreviewController.class, "preview.fxml");
    List<Parent> aside =
        List.of(
            views.load(PublishController.class, "publish.fxml"),
            views.load(ShareController.class, "share.fxml"));
    frame.complete(preview, aside, views.load(TourController.class, "tour.fxml"));
  }

  /**
   * How the window is dressed.
   *
   * @param system light or dark, as the system is
   */
  Theme theme(ObservableValue<ColorScheme> system) {
    return new Theme(
        preferences
            .observe(Setting.THEME)
            .flatMap(
                chosen ->
                    switch (chosen) {
                      case SYSTEM -> system;
                      case LIGHT -> new SimpleObjectProperty<>(ColorScheme.LIGHT);
                      case DARK -> new SimpleObjectProperty<>(ColorScheme.DARK);
                    }));
  }

  /** Takes files in, as if they were dropped. */
  void take(List<Path> paths) {
    intake.takePaths(paths);
  }

  /** Does what the menu's entry of this id does, if it is possible now. */
  void perform(String act) {
    menu.perform(act);
  }

  /** Ends the first steps. */
  void endTour() {
    tour.end();
  }

  /** What lies over the window. */
  Dialogs dialogs() {
    return dialogs;
  }

  /** Whether the list of pages was read. */
  ObservableValue<Boolean> loaded() {
    return pages.loaded();
  }

  /** Reads the library again. */
  void refresh() {
    pages.refresh();
  }

  /** Ends what waits: the program ends. Completes when nothing is being deleted any more. */
  CompletableFuture<Void> finish() {
    return deletions.finish();
  }

  /**
   * The window is up. When its list is, too, comes what can wait until then; what the user has done
   * meanwhile goes before it.
   */
  void begin() {
    Once.when(
        pages.answered(), () -> FirstFrame.then(() -> around.background().onUi(this::beginRest)));
  }

  /** The panes about a page, the icon in the tray, and a look at the disk: at once. */
  void beginRest() {
    complete();
    tray.begin();
    tidying.begin();
  }

  /** Begins without being shown: in the tray, if there is one. */
  void beginQuietly() {
    window.opened();
    beginRest();
    new QuietStart(tray.there(), around.frame(), around.delay()).begin();
  }

  /** Closes the small windows: the program ends. */
  void closeOthers() {
    tray.closeWindows();
  }

  /** Takes the icon from the tray; called on a background thread. */
  void leaveTray() {
    tray.end();
  }

  private boolean busy() {
    return !pages.loaded().get()
        || publisher.running().get() > 0
        || !intake.reading().get().isEmpty();
  }

  private void quit() {
    closing.quit();
  }

  private void ended(PageItem page) {
    if (!tray.tellsOf(page)) {
      outcomes.tell(page);
    }
  }

  /** Tells of an exception that nobody caught, on the UI thread: in words, without a trace. */
  void fault(Throwable thrown) {
    notices.failed(Faults.failure(thrown));
  }

  private Map<Class<?>, Supplier<?>> controllers() {
    return Map.ofEntries(
        entry(WindowController.class, () -> frame),
        entry(AccountController.class, () -> new AccountController(account, dialogs)),
        entry(DestinationController.class, () -> new DestinationController(account)),
        entry(ConnectController.class, () -> new ConnectController(connect, words)),
        entry(TokenController.class, () -> new TokenController(token, connect, browser, words)),
        entry(KeepingController.class, () -> new KeepingController(token.keeping(), words)),
        entry(UnlockController.class, () -> new UnlockController(unlock, connect, words)),
        entry(LibraryController.class, this::library),
        entry(DeleteController.class, () -> new DeleteController(deletePrompt)),
        entry(EmptyController.class, () -> new EmptyController(acts)),
        entry(PreviewController.class, () -> preview.bar(this::openHistory)),
        entry(CanvasController.class, () -> preview.canvas(around.views())),
        entry(HistoryController.class, this::history),
        entry(PublishController.class, () -> new PublishController(publish, queue, dialogs)),
        entry(AddressController.class, () -> new AddressController(address, publish)),
        entry(QueueController.class, () -> new QueueController(queue, dialogs, words)),
        entry(
            FailureController.class, () -> new FailureController(failure(), publish.mayPublish())),
        entry(ShareController.class, sharing::paneController),
        entry(ComposeController.class, sharing::composeController),
        entry(NoticesController.class, () -> new NoticesController(notices, words)),
        entry(TourController.class, () -> new TourController(tour, account.kind(), words)),
        entry(SettingsController.class, this::settings),
        entry(DiagnosticsController.class, () -> new DiagnosticsController(data(), dialogs)),
        entry(
            AboutController.class,
            () -> new AboutController(around.program().version(), browser, dialogs, words)),
        entry(ClosingController.class, () -> new ClosingController(closing)),
        entry(UnfinishedController.class, () -> new UnfinishedController(closing)),
        entry(DialogsController.class, () -> new DialogsController(dialogs, this::load)));
  }

  private Parent load(Dialog dialog) {
    return views.load(dialog.controller(), dialog.fxml());
  }

  private LibraryController library() {
    return new LibraryController(
        library,
        intake,
        acts,
        pageActs,
        renaming,
        new CardWords(words, ages, now),
        preview.thumbnails(),
        words);
  }

  /** One page as its pane does it; of several, those that have something new. */
  private void publish(List<PageItem> wanted) {
    if (wanted.size() == 1) {
      publish.publish();
    } else {
      wanted.stream()
          .filter(page -> !page.now().unchangedAt(account.host().getValue()))
          .forEach(publisher::publish);
    }
  }

  private void tellOf(ProjectId page) {
    preview.tellOf(page);
  }

  private void openHistory() {
    dialogs.open(HistoryController.DIALOG);
  }

  private HistoryController history() {
    HistoryViewModel model =
        new HistoryViewModel(
            pages,
            around.desk(),
            publisher,
            around.background(),
            preview::pick,
            browser,
            words,
            ages,
            now);
    return new HistoryController(model, dialogs, words);
  }

  private SettingsController settings() {
    SettingsViewModel model =
        new SettingsViewModel(
            preferences, around.program().autostart(), around.background(), notices, words);
    return new SettingsController(model, data(), dialogs, words);
  }

  private DataViewModel data() {
    return new DataViewModel(
        around.program(),
        around.background(),
        around.chooser(),
        around.program()::showFolder,
        notices,
        words);
  }

  private FailureViewModel failure() {
    FailureViewModel model =
        new FailureViewModel(
            pages,
            publisher,
            new FailureScreens(words),
            acts,
            new Remedies(
                publish::publish,
                () -> dialogs.open(ConnectController.DIALOG),
                data()::openFolder,
                () -> dialogs.open(DiagnosticsController.DIALOG),
                () -> dialogs.open(AboutController.DIALOG)),
            around.pasteboard()::copy,
            browser,
            notices,
            words);
    model.follow(around.desk(), around.background());
    return model;
  }

  private Sharing sharing() {
    return new Sharing(
        pages,
        account.host(),
        around.desk(),
        around.background(),
        preferences,
        dialogs,
        around.chooser(),
        around.pasteboard(),
        browser,
        () -> dialogs.open(ConnectController.DIALOG),
        notices,
        words);
  }
}
