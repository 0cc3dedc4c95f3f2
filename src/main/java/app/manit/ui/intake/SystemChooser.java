package app.manit.ui.intake;

import app.manit.ui.words.Words;
import java.io.File;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Supplier;
import javafx.stage.DirectoryChooser;
import javafx.stage.FileChooser;
import javafx.stage.Window;
import org.jspecify.annotations.Nullable;

/** The system's own dialogs; each kind begins where the last one ended. */
public final class SystemChooser implements Chooser {
  private final Supplier<Window> owner;
  private final FileChooser files = new FileChooser();
  private final DirectoryChooser folders = new DirectoryChooser();
  private final String saveTitle;
  private @Nullable File saved;

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
    saveTitle = words.say("intake.choose.save");
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

  @Override
  public Optional<Path> saveAs(String name) {
    FileChooser places = new FileChooser();
    places.setTitle(saveTitle);
    places.setInitialFileName(name);
    places.setInitialDirectory(saved);
    String ending = name.substring(name.lastIndexOf('.') + 1);
    places
        .getExtensionFilters()
        .add(new FileChooser.ExtensionFilter(ending.toUpperCase(Locale.ROOT), "*." + ending));
    File chosen = places.showSaveDialog(owner.get());
    if (chosen == null) {
      return Optional.empty();
    }
    saved = chosen.getParentFile();
    return Optional.of(chosen.toPath());
  }

  private Path remembered(File chosen) {
    files.setInitialDirectory(chosen.getParentFile());
    folders.setInitialDirectory(chosen.getParentFile());
    return chosen.toPath();
  }
}
