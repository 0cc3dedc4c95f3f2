package app.manit.ui.intake;

import app.manit.failure.Failure;
import app.manit.library.ProjectId;
import app.manit.source.SamplePage;
import app.manit.ui.notice.Notices;
import app.manit.ui.pages.Desk;
import app.manit.ui.pages.PageItem;
import app.manit.ui.pages.Pages;
import app.manit.ui.task.Background;
import app.manit.ui.words.Words;
import app.manit.workspace.Intake;
import app.manit.workspace.IntakeTarget;
import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.function.Consumer;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.ReadOnlyStringWrapper;

/**
 * Takes in what is dropped, chosen or pasted, one after the other; what is refused says why, and
 * the rest go on. Used on the UI thread.
 */
public final class IntakeViewModel {
  private final Desk desk;
  private final Pages pages;
  private final Background background;
  private final Notices notices;
  private final Words words;
  private final Consumer<ProjectId> findings;
  private final IntakeWords sentences;
  private final Deque<Job> waiting = new ArrayDeque<>();
  private final ReadOnlyStringWrapper reading = new ReadOnlyStringWrapper(this, "reading", "");

  /** Of many, only the last is looked at: a preview of each would only flicker. */
  private Optional<ProjectId> last = Optional.empty();

  private record Job(String name, Callable<List<Intake>> work) {}

  /**
   * Nothing is being read.
   *
   * @param findings shows what the author of a page should know of it
   */
  public IntakeViewModel(
      Desk desk,
      Pages pages,
      Background background,
      Notices notices,
      Words words,
      Consumer<ProjectId> findings) {
    this.desk = desk;
    this.pages = pages;
    this.background = background;
    this.notices = notices;
    this.words = words;
    this.findings = findings;
    this.sentences = new IntakeWords(words);
  }

  /** What is being read, as a sentence; empty when nothing is. */
  public ReadOnlyStringProperty reading() {
    return reading.getReadOnlyProperty();
  }

  /** Takes in whatever it is. */
  public void take(Incoming incoming) {
    takePaths(incoming.paths());
    incoming.text().ifPresent(this::takeText);
  }

  /** Each becomes a page, or a new version of the page that was made from the same place. */
  public void takePaths(List<Path> paths) {
    paths.forEach(path -> enqueue(path, new IntakeTarget.BySource()));
  }

  /** Becomes a new version of this page; several at once cannot, so they become pages. */
  public void takeOnto(PageItem page, Incoming incoming) {
    IntakeTarget.Onto onto = new IntakeTarget.Onto(page.id());
    if (incoming.paths().size() == 1) {
      enqueue(incoming.paths().getFirst(), onto);
    } else {
      takePaths(incoming.paths());
    }
    incoming.text().ifPresent(text -> takeTextOnto(page, text, onto));
  }

  private void takeTextOnto(PageItem page, String text, IntakeTarget onto) {
    List<Path> paths = PastedPaths.in(text);
    if (paths.isEmpty()) {
      enqueueText(text, words.say("intake.pasted"), onto);
    } else {
      takeOnto(page, new Incoming(paths, Optional.empty()));
    }
  }

  /** Takes in the text of a fragment, or the files that it names. */
  public void takeText(String text) {
    List<Path> paths = PastedPaths.in(text);
    if (paths.isEmpty()) {
      enqueueText(text, words.say("intake.pasted"), new IntakeTarget.BySource());
    } else {
      takePaths(paths);
    }
  }

  /** Takes in the page that comes with the program. */
  public void takeSample() {
    enqueueText(SamplePage.text(), SamplePage.NAME, new IntakeTarget.BySource());
  }

  private void enqueue(Path path, IntakeTarget target) {
    String name = path.getFileName() == null ? path.toString() : path.getFileName().toString();
    enqueue(new Job(name, () -> desk.takeIn(path, target)));
  }

  private void enqueueText(String text, String name, IntakeTarget target) {
    enqueue(new Job(name, () -> desk.takeInText(text, name, target)));
  }

  private void enqueue(Job job) {
    waiting.add(job);
    if (waiting.size() == 1) {
      next();
    }
  }

  private void next() {
    Job job = waiting.peek();
    if (job == null) {
      reading.set("");
      last.ifPresent(pages::refreshAndSelect);
      last = Optional.empty();
      return;
    }
    reading.set(words.say("intake.reading", job.name()));
    background.run(job.work(), this::taken, this::refused);
  }

  private void taken(List<Intake> intakes) {
    if (!intakes.isEmpty()) {
      last = Optional.of(intakes.getFirst().project().id());
    }
    waiting.remove();
    if (!waiting.isEmpty()) {
      pages.refresh();
    }
    next();
    intakes.forEach(this::tell);
  }

  /** What is to be told is still being looked for, and the page is shown meanwhile. */
  private void tell(Intake intake) {
    background.run(
        intake.findings()::join,
        found ->
            sentences
                .about(intake, found, () -> findings.accept(intake.project().id()))
                .ifPresent(notices::show),
        notices::failed);
  }

  private void refused(Failure failure) {
    notices.failed(failure);
    waiting.remove();
    next();
  }
}
