package app.manit.ui.history;

import app.manit.library.Deployment;
import app.manit.library.Project;
import app.manit.ui.deploy.Publisher;
import app.manit.ui.pages.Desk;
import app.manit.ui.pages.PageItem;
import app.manit.ui.pages.Pages;
import app.manit.ui.task.Background;
import app.manit.ui.words.Ages;
import app.manit.ui.words.Now;
import app.manit.ui.words.Words;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.ReadOnlyStringWrapper;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;

/** What was published of the page that was selected when this was made. Used on the UI thread. */
public final class HistoryViewModel {
  /** More than anybody reads; the host keeps them all the same. */
  private static final int MOST = 100;

  private final Optional<PageItem> page;
  private final Publisher publisher;
  private final Consumer<Deployment> preview;
  private final Consumer<String> browser;
  private final Words words;
  private final HistoryLines writer;
  private final Now now;
  private final ObservableList<HistoryLine> lines = FXCollections.observableArrayList();
  private final ReadOnlyStringWrapper note = new ReadOnlyStringWrapper(this, "note", "");

  /**
   * Begins to read.
   *
   * @param preview shows the page as it was published then
   * @param browser opens an address
   */
  public HistoryViewModel(
      Pages pages,
      Desk desk,
      Publisher publisher,
      Background background,
      Consumer<Deployment> preview,
      Consumer<String> browser,
      Words words,
      Ages ages,
      Now now) {
    this.page = Optional.ofNullable(pages.selected().get());
    this.publisher = publisher;
    this.preview = preview;
    this.browser = browser;
    this.words = words;
    this.writer = new HistoryLines(words, ages);
    this.now = now;
    this.page.ifPresent(
        item ->
            background.run(
                () -> desk.deployments(item.id()),
                this::show,
                failure -> note.set(words.say(failure).message())));
  }

  private void show(List<Deployment> deployments) {
    boolean busy = page.filter(item -> item.now().busy()).isPresent();
    lines.setAll(
        writer.of(deployments.stream().limit(MOST).toList(), busy, now.moment().getValue()));
    note.set(deployments.isEmpty() ? words.say("history.none") : "");
  }

  /** Whose history it is. */
  public String title() {
    return words.say("history.title", project().map(Project::title).orElse(""));
  }

  /** The deployments, newest first. */
  public ObservableList<HistoryLine> lines() {
    return lines;
  }

  /** What is said in their place. */
  public ReadOnlyStringProperty note() {
    return note.getReadOnlyProperty();
  }

  /** The preview that its fragment brought. */
  public Optional<String> sandboxUrl() {
    return project().flatMap(Project::sandboxUrl);
  }

  private Optional<Project> project() {
    return page.map(item -> item.now().page().project());
  }

  /** Shows the page as it was published then. */
  public void show(HistoryLine line) {
    preview.accept(line.deployment());
  }

  /** Publishes the same version once more. */
  public void publishAgain(HistoryLine line) {
    page.ifPresent(item -> publisher.publishAgain(item, line.deployment().version()));
  }

  /** Opens an address of the page. */
  public void open(String url) {
    browser.accept(url);
  }
}
