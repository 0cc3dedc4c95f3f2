package app.manit.ui;

import app.manit.platform.Autostart;
import app.manit.ui.settings.DataViewModel;
import java.nio.file.Path;
import java.util.concurrent.CompletableFuture;

/** This program itself, as it is installed on this computer. */
public interface Program extends DataViewModel.Source {

  /** Its version, as the pom names it. */
  String version();

  /** Whether it starts when its user logs in. */
  Autostart autostart();

  /** Shows a folder in the system's file manager; tells whether something took it. */
  CompletableFuture<Boolean> showFolder(Path folder);
}
