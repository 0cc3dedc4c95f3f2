package app.manit.ui.tray;

import app.manit.failure.Failure;
import app.manit.failure.FailureText;
import app.manit.library.ProjectId;
import app.manit.ui.deploy.Publisher;
import app.manit.ui.intake.Incoming;
import app.manit.ui.notice.Notice;
import app.manit.ui.notice.Tone;
import app.manit.ui.pages.Desk;
import app.manit.ui.pages.PageItem;
import app.manit.ui.pages.PageState;
import app.manit.ui.pages.Pages;
import app.manit.ui.pages.Publishing;
import app.manit.ui.task.Background;
import app.manit.ui.words.AddressText;
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
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.collections.ListChangeListener;
import javafx.util.Subscription;
import org.jspecify.annotations.Nullable;

/**
 * From a dropped file to a link in the clipboard, without a further question: takes in, publishes,
 * copies, one page after the other. Goes on when its window is closed. Used on the UI thread.
 */
public final class DropViewModel {
  private final Desk desk;
  private final Pages pages;
  private final Publisher publisher;
  private final Background background;
  private final Consumer<String> clipboard;
  private final Consumer<Notice> outcome;
  private final Consumer<PageItem> code;
  private final Words words;
  private final ReadOnlyObjectWrapper<DropScreen> screen =
      new ReadOnlyObjectWrapper<>(this, "screen");
  private final Deque<Callable<List<Intake>>> sources = new ArrayDeque<>();
  private final Deque<ProjectId> taken = new ArrayDeque<>();
  private boolean working;
  private @Nullable PageItem current;

  /**
   * @param clipboard takes the link
   * @param outcome told how each page ended
   * @param code shows the QR code of a page
   */
  public DropViewModel(
      Desk desk,
      Pages pages,
      Publisher publisher,
      Background background,
      Consumer<String> clipboard,
      Consumer<Notice> outcome,
      Consumer<PageItem> code,
      Words words) {
    this.desk = desk;
    this.pages = pages;
    this.publisher = publisher;
    this.background = background;
    this.clipboard = clipboard;
    this.outcome = outcome;
    this.code = code;
    this.words = words;
    this.screen.set(waiting());
  }

  /** What its window shows. */
  public ReadOnlyObjectProperty<DropScreen> screen() {
    return screen.getReadOnlyProperty();
  }

  /** Whether this page's end is told here, and so need not be told elsewhere. */
  public boolean tellsOf(PageItem page) {
    return page.equals(current);
  }

  /** Its window is opened anew: what is past is not shown again. */
  public void opened() {
    if (!working) {
      screen.set(waiting());
    }
  }

  /** Takes whatever was dropped; it waits for what is under way. */
  public void take(Incoming incoming) {
    for (Path path : incoming.paths()) {
      sources.add(() -> desk.takeIn(path, new IntakeTarget.BySource()));
    }
    incoming
        .text()
        .ifPresent(
            text ->
                sources.add(
                    () ->
                        desk.takeInText(
                            text, words.say("intake.pasted"), new IntakeTarget.BySource())));
    if (!working) {
      next();
    }
  }

  private DropScreen waiting() {
    return new DropScreen(Tone.NEUTRAL, "fth-download", words.say("drop.waiting"), "", -1);
  }

  private void next() {
    current = null;
    ProjectId page = taken.poll();
    if (page != null) {
      whenListed(page, this::publish);
      return;
    }
    Callable<List<Intake>> source = sources.poll();
    working = source != null;
    if (source != null) {
      screen.set(new DropScreen(Tone.NEUTRAL, "fth-file", words.say("drop.reading"), "", 0));
      background.run(source, this::takenIn, this::refused);
    }
  }

  private void takenIn(List<Intake> intakes) {
    intakes.forEach(intake -> taken.add(intake.project().id()));
    if (!intakes.isEmpty()) {
      pages.refreshAndSelect(intakes.getFirst().project().id());
    }
    next();
  }

  private void refused(Failure failure) {
    FailureText text = words.say(failure);
    failed(text.message(), text.nextStep());
  }

  /** A new page is there once the library was read again. */
  private void whenListed(ProjectId id, Consumer<PageItem> then) {
    Optional<PageItem> here = pages.find(id);
    if (here.isPresent()) {
      then.accept(here.get());
      return;
    }
    pages
        .items()
        .addListener(
            new ListChangeListener<PageItem>() {
              @Override
              public void onChanged(Change<? extends PageItem> change) {
                pages
                    .find(id)
                    .ifPresent(
                        page -> {
                          pages.items().removeListener(this);
                          // The list must not be changed while it tells of a change.
                          background.onUi(() -> then.accept(page));
                        });
              }
            });
  }

  private void publish(PageItem page) {
    if (page.now().busy()) {
      whenEnded(page, state -> publish(page)); // an older version is on its way
      return;
    }
    current = page;
    publisher.publish(page);
    whenEnded(page, state -> ended(page, state));
  }

  private void whenEnded(PageItem page, Consumer<PageState> then) {
    Subscription[] watching = new Subscription[1];
    show(page.now());
    watching[0] =
        page.state()
            .subscribe(
                (before, now) -> {
                  if (now.busy()) {
                    show(now);
                  } else {
                    watching[0].unsubscribe();
                    // Whoever else is told of the end is told first.
                    background.onUi(() -> then.accept(now));
                  }
                });
  }

  private void show(PageState state) {
    screen.set(
        new DropScreen(
            Tone.NEUTRAL,
            "fth-upload-cloud",
            words.say("drop.publishing", state.page().project().title()),
            "",
            state.publishing().map(Publishing::fraction).orElse(0.0)));
  }

  private void ended(PageItem page, PageState state) {
    String title = state.page().project().title();
    Optional<Failure> why = state.failure();
    Optional<String> url = state.url().filter(address -> state.status().shareable());
    if (why.isPresent()) {
      failed(words.say("drop.failed", title), words.say(why.get()).message());
    } else if (url.isEmpty()) {
      failed(words.say("drop.failed", title), words.say(state.status().key()));
    } else {
      clipboard.accept(url.get());
      String address = AddressText.brief(url.get());
      screen.set(new DropScreen(Tone.SUCCESS, "fth-check", words.say("drop.copied"), address, -1));
      outcome.accept(
          new Notice(
                  Tone.SUCCESS, words.say("drop.live", title), words.say("drop.copied-to", address))
              .offering(words.say("tray.code"), () -> code.accept(page)));
      next();
    }
  }

  private void failed(String title, String text) {
    screen.set(new DropScreen(Tone.DANGER, "fth-alert-circle", title, text, -1));
    outcome.accept(new Notice(Tone.DANGER, title, text));
    next();
  }
}
