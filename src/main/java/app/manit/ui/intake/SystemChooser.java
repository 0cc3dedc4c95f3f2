package app.manit.ui.intake;

import app.manit.ui.words.Words;
import java.io.File;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import javafx.stage.DirectoryChooser;
import javafx.stage.FileChooser;
import javafx.stage.Window;

/** The system's own dialogs; they begin where the last one ended. */
public final class SystemChooser implements Chooser {
  private final Supplier<Window> owner;
  private final FileChooser files = new FileChooser();
  private final DirectoryChooser folders = new DirectoryChooser();

  /**
   * @param owner the window that waits meanwhile
   */
  public SystemChooser(Supplier<Window> owner, Words words) {
    this.owner = owner;
    files.setTitle(words.say("intake.choose.file"));
    files
        .getExtensionFilters()
        .addAll(
            new FileChooser.ExtensionFilter(
                words.say("intake.choose.pages"), "*.json", "*.zip", "*.html", "*.htm"),
            new FileChooser.ExtensionFilter(words.say("intake.choose.all"), "*.*"));
    folders.setTitle(words.say("intake.choose.folder"));
  }

  @Override
  public List<Path> files() {
    List<File> chosen = files.showOpenMultipleDialog(owner.get());
    return chosen == null ? List.of() : chosen.stream().map(this::remembered).toList();
  }

  @Override
  public Optional<Path> file() {
    return Optional.ofNullable(files.showOpenDialog(owner.get())).map(this::remembered);
  }

  @Override
  public Optional<Path> folder() {
    return Optional.ofNullable(folders.showDialog(owner.get())).map(this::remembered);
  }

  private Path remembered(File chosen) {
    files.setInitialDirectory(chosen.getParentFile());
    folders.setInitialDirectory(chosen.getParentFile());
    return chosen.toPath();
  }
}
