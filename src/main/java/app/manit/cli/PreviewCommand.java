package app.manit.cli;

import app.manit.failure.Failure;
import app.manit.serve.PreviewServer;
import app.manit.serve.check.SiteCheck;
import app.manit.site.Site;
import app.manit.site.SiteWarning;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.OptionalInt;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code manit preview}: serves a source on this computer without taking it in. */
@Command(
    name = "preview",
    mixinStandardHelpOptions = true,
    description = "Serves a page on this computer until Ctrl-C, as Cloudflare Pages would.")
final class PreviewCommand implements Callable<Integer> {
  private final CliContext context;
  private final Words words;

  @Parameters(
      paramLabel = "PATH",
      description = "A fragment (.json), a folder, a .zip or an .html file.",
      converter = PathParameter.class)
  private Path path = Path.of("");

  @Option(
      names = "--port",
      paramLabel = "N",
      description = "Listen at 127.0.0.1:N. Default: a free port.",
      converter = PortParameter.class)
  private OptionalInt port = OptionalInt.empty();

  @Mixin private JsonOption format = new JsonOption();

  PreviewCommand(CliContext context, Words words) {
    this.context = context;
    this.words = words;
  }

  @Override
  public Integer call() {
    try {
      Site site = context.library().look(path);
      try (PreviewServer server = PreviewServer.start(site, port.orElse(0))) {
        announce(site, server);
        new Serving(context, words).untilInterrupted();
      }
      return ExitCode.DONE.number();
    } catch (RuntimeException e) {
      Failure failure = Faults.failure(e);
      return new FailureOutput(context.terminal(), words)
          .end(failure, format.json(), ServerReport.failed(failure));
    }
  }

  private void announce(Site site, PreviewServer server) {
    List<SiteWarning> warnings = new ArrayList<>(site.warnings());
    warnings.addAll(SiteCheck.of(site));
    Terminal terminal = context.terminal();
    if (format.json()) {
      new JsonLines(terminal.out()).print(ServerReport.of(server.uri(), warnings));
      return;
    }
    new WarningLines(terminal, words).print(warnings);
    terminal.out().println(words.say("preview.serves", site.title()));
    terminal.out().println("  " + terminal.style().strong(server.uri().toString()));
  }
}
