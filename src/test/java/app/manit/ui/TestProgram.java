package app.manit.ui;

import app.manit.platform.Autostart;
import app.manit.workspace.Diagnostics;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;

/** A program that is installed nowhere. */
final class TestProgram implements Program {
  final List<Path> shown = new ArrayList<>();
  boolean starts;

  @Override
  public String version() {
    return "1.2.3";
  }

  @Override
  public Autostart autostart() {
    return new Autostart() {
      @Override
      public boolean possible() {
        return true;
      }

      @Override
      public boolean on() {
        return starts;
      }

      @Override
      public void set(boolean on) {
        starts = on;
      }
    };
  }

  @Override
  public CompletableFuture<Boolean> showFolder(Path folder) {
    shown.add(folder);
    return CompletableFuture.completedFuture(true);
  }

  @Override
  public Path folder() {
    return Path.of("/home/ana/.local/share/manit");
  }

  @Override
  public List<Diagnostics.Part> collect() {
    return List.of(new Diagnostics.Part("program.txt", "manit: 1.2.3\n"));
  }
}
