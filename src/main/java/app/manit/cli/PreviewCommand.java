package app.manit.cli;

import app.manit.failure.Failure;
import app.manit.serve.PreviewServer;
import app.manit.serve.check.SiteCheck;
import app.manit.site.Site;
import app.manit.site.SiteWarning;
import java.util.ArrayList;
import java.util.List;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Model.PositionalParamSpec;

/** {@code manit preview}: serves a source on this computer without taking it in. */
final class PreviewCommand implements CliCommand {
  private final CliContext context;
  private final Words words;

  private final PositionalParamSpec path =
      PathParameter.one("A fragment (.json), a folder, a .zip or an .html file.");
  private final PortOption port = new PortOption("a free port");
  private final JsonOption format = new JsonOption();
  private final CommandSpec spec =
      CommandSpecs.command(
              "preview",
              this,
              "Serves a page on this computer until Ctrl-C, as Cloudflare Pages would.")
          .addPositional(path)
          .addOption(port.spec())
          .addOption(format.spec());

  PreviewCommand(CliContext context, Words words) {
    this.context = context;
    this.words = words;
  }

  @Override
  public CommandSpec spec() {
    return spec;
  }

  @Override
  public Integer call() {
    try {
      Site site = context.library().look(path.getValue());
      try (PreviewServer server = PreviewServer.start(site, port.port().orElse(0))) {
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
