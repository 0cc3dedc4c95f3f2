package app.manit.ui.intake;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/** Lets the user choose what becomes a page. Used on the UI thread, returns when they did. */
public interface Chooser {

  /** Any number of files; none when they changed their mind. */
  List<Path> files();

  /** One file. */
  Optional<Path> file();

  /** One folder. */
  Optional<Path> folder();

  /**
   * Where something is to be saved.
   *
   * @param name what the file is called unless the user calls it otherwise; its ending is the only
   *     one that is offered
   */
  Optional<Path> saveAs(String name);
}
