package app.manit;

import app.manit.cli.Interruption;
import app.manit.library.DeploymentStatus;
import app.manit.workspace.Page;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.BooleanSupplier;
import java.util.function.Predicate;
import javafx.application.Platform;
import javafx.stage.Stage;

/**
 * Does what users do first, in one process and without a user: the JVM takes down what is loaded
 * and run meanwhile, and the AOT caches of the package are made of that. Only {@code
 * packaging/Training.java} starts it; it is part of the program because a cache holds for one class
 * path only.
 */
public final class Rehearsal {
  private static final Duration PATIENCE = Duration.ofMinutes(2);
  private static final Duration LOOK = Duration.ofMillis(50);

  private Rehearsal() {}

  /**
   * {@code command [CODE ARGUMENT… ,]… ARGUMENT…}: runs the command with these arguments, and then
   * again with the next; each must end with the code before it. The last is the whole program, and
   * its code is that of the process.
   *
   * <p>{@code window FIRST SECOND}: opens the window with the first file, waits for its preview,
   * publishes it on the practice host, drops the second file, looks around and leaves.
   *
   * <p>Ends the process, with 0 if everything went as it should.
   */
  public static void main(String[] args) {
    List<String> arguments = List.of(args).subList(1, args.length);
    switch (args[0]) {
      case "command" -> runCommands(arguments);
      case "window" -> DesktopMain.launch(Window.class, arguments.toArray(String[]::new));
      default -> throw new IllegalArgumentException(args[0]);
    }
    System.exit(0);
  }

  private static void runCommands(List<String> arguments) {
    List<String> command = new ArrayList<>();
    for (String argument : arguments) {
      if (argument.equals(",")) {
        run(command);
        command.clear();
      } else {
        command.add(argument);
      }
    }
    Main.main(command.toArray(String[]::new));
  }

  private static void run(List<String> command) {
    String[] args = command.subList(1, command.size()).toArray(String[]::new);
    int code = Main.command(args, new Interruption());
    if (code != Integer.parseInt(command.getFirst())) {
      fail(String.join(" ", args) + " ended with " + code);
    }
  }

  private static void fail(String what) {
    System.err.println("rehearsal: " + what);
    System.exit(1);
  }

  /** The window with somebody who uses it. */
  public static final class Window extends DesktopApplication {

    /** Called by JavaFX. */
    public Window() {}

    @Override
    public void start(Stage stage) {
      super.start(stage);
      Thread.ofPlatform().daemon().name("rehearsal").start(this::use);
    }

    private void use() {
      await(
          "the preview",
          () -> any(page -> manit().workspace().thumbnails().find(page.version()).isPresent()));
      perform("publish");
      await("the page online", () -> any(Window::deployed));
      Path second = Path.of(getParameters().getRaw().get(1));
      onUi(() -> window().join().take(List.of(second)));
      await("the second page", () -> manit().workspace().pages().size() == 2);
      perform("history");
      Platform.exit();
    }

    private static boolean deployed(Page page) {
      return page.status().equals(Optional.of(DeploymentStatus.DEPLOYED));
    }

    private boolean any(Predicate<Page> condition) {
      return manit().workspace().pages().stream().anyMatch(condition);
    }

    private void perform(String act) {
      onUi(() -> window().join().perform(act));
    }

    private static void onUi(Runnable act) {
      Platform.runLater(act);
    }

    private static void await(String what, BooleanSupplier there) {
      long deadline = System.nanoTime() + PATIENCE.toNanos();
      while (!there.getAsBoolean()) {
        if (System.nanoTime() > deadline) {
          fail(what + " did not come");
        }
        try {
          Thread.sleep(LOOK);
        } catch (InterruptedException e) {
          Thread.currentThread().interrupt();
          fail("interrupted");
        }
      }
    }
  }
}
