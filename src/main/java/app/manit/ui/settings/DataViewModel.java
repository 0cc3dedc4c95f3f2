package app.manit.ui.settings;

import app.manit.ui.intake.Chooser;
import app.manit.ui.notice.Notice;
import app.manit.ui.notice.Notices;
import app.manit.ui.notice.Tone;
import app.manit.ui.task.Background;
import app.manit.ui.words.Words;
import app.manit.workspace.Diagnostics;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.function.Function;
import java.util.stream.Collectors;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.ReadOnlyStringWrapper;

/**
 * Where the program keeps things, and what it knows of itself for a report, which is shown before
 * it is saved. Used on the UI thread.
 */
public final class DataViewModel {

  /** The program's own knowledge of itself. Asked on background threads. */
  public interface Source {
    /** The data folder. */
    Path folder();

    /** All that goes into a report. */
    List<Diagnostics.Part> collect();
  }

  private final Source source;
  private final Background background;
  private final Chooser chooser;
  private final Function<Path, CompletableFuture<Boolean>> folders;
  private final Notices notices;
  private final Words words;
  private final ReadOnlyStringWrapper folder = new ReadOnlyStringWrapper(this, "folder", "");
  private final ReadOnlyStringWrapper report = new ReadOnlyStringWrapper(this, "report", "");
  private final ReadOnlyBooleanWrapper ready = new ReadOnlyBooleanWrapper(this, "ready");
  private List<Diagnostics.Part> parts = List.of();

  /**
   * @param folders shows a folder to the user and tells whether it did
   */
  public DataViewModel(
      Source source,
      Background background,
      Chooser chooser,
      Function<Path, CompletableFuture<Boolean>> folders,
      Notices notices,
      Words words) {
    this.source = source;
    this.background = background;
    this.chooser = chooser;
    this.folders = folders;
    this.notices = notices;
    this.words = words;
  }

  /** Where the data folder is. */
  public ReadOnlyStringProperty folder() {
    return folder.getReadOnlyProperty();
  }

  /** All that would be saved; empty until it is collected. */
  public ReadOnlyStringProperty report() {
    return report.getReadOnlyProperty();
  }

  /** Whether it is collected. */
  public ReadOnlyBooleanProperty ready() {
    return ready.getReadOnlyProperty();
  }

  /** Finds out where the data folder is. */
  public void locate() {
    background.run(() -> source.folder().toString(), found -> folder.set(found), notices::failed);
  }

  /** Shows the data folder in the system's own file manager. */
  public void openFolder() {
    background.run(
        () -> folders.apply(source.folder()).get(),
        opened -> {
          if (!opened) {
            notices.show(
                new Notice(Tone.WARNING, words.say("settings.data.not-opened"), folder.get()));
          }
        },
        notices::failed);
  }

  /** Collects the report anew. */
  public void collect() {
    ready.set(false);
    report.set("");
    background.run(source::collect, this::collected, notices::failed);
  }

  private void collected(List<Diagnostics.Part> found) {
    parts = found;
    report.set(
        found.stream()
            .map(part -> "── " + part.name() + " ──\n" + part.text())
            .collect(Collectors.joining("\n")));
    ready.set(true);
  }

  /** Saves what is shown, where the user wants it. */
  public void save() {
    chooser
        .saveAs("manit-diagnostics.zip")
        .ifPresent(
            file ->
                background.run(
                    () -> {
                      Diagnostics.save(parts, file);
                      return file;
                    },
                    saved -> notices.done(words.say("settings.diagnostics.saved", saved)),
                    notices::failed));
  }
}
