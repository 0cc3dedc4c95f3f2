package app.manit.ui.intake;

import java.io.File;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import javafx.scene.input.Clipboard;

/**
 * What is dropped or pasted.
 *
 * @param text only looked at when there are no files
 */
public record Incoming(List<Path> paths, Optional<String> text) {

  /** What a clipboard or a drag holds for us; empty when it is nothing that can become a page. */
  public static Optional<Incoming> in(Clipboard clipboard) {
    if (clipboard.hasFiles()) {
      return Optional.of(
          new Incoming(clipboard.getFiles().stream().map(File::toPath).toList(), Optional.empty()));
    }
    return Optional.ofNullable(clipboard.getString())
        .filter(text -> !text.isBlank())
        .map(text -> new Incoming(List.of(), Optional.of(text)));
  }
}
