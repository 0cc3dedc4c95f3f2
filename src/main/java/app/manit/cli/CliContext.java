package app.manit.cli;

import app.manit.workspace.Doctor;
import app.manit.workspace.Workspace;
import java.net.URI;
import java.time.Clock;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.function.Supplier;

/**
 * What the commands stand on. Suppliers are asked by commands that need them only: {@code --help}
 * opens nothing.
 *
 * @param version of this build
 * @param environment the variables that the commands themselves heed
 * @param workspace the library; always gives the same one, closed by whoever gives it
 * @param display why no window can be shown; empty when one can
 * @param browser opens an address, and says whether the system took it
 * @param interruption Ctrl-C
 */
public record CliContext(
    String version,
    Map<String, String> environment,
    Terminal terminal,
    Clock clock,
    Supplier<Workspace> workspace,
    Supplier<Doctor> doctor,
    Supplier<Optional<String>> display,
    Function<URI, CompletableFuture<Boolean>> browser,
    Interruption interruption) {

  /** The same, telling somebody when the library is asked for. */
  CliContext opening(Consumer<Workspace> opened) {
    return new CliContext(
        version,
        environment,
        terminal,
        clock,
        () -> {
          Workspace library = workspace.get();
          opened.accept(library);
          return library;
        },
        doctor,
        display,
        browser,
        interruption);
  }

  /** The library, for a command: a practice host that it starts ends with its work. */
  Workspace library() {
    Workspace library = workspace.get();
    library.hosts().letPracticePass();
    return library;
  }
}
