package app.manit.cli;

import app.manit.account.HostKind;
import app.manit.source.SamplePage;
import app.manit.workspace.IntakeTarget;
import app.manit.workspace.PublishOptions;
import app.manit.workspace.Workspace;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import org.jspecify.annotations.Nullable;

/**
 * What the program does when it was to open its window and cannot: it publishes the bundled page on
 * the practice host, in the terminal.
 */
final class NoDisplayDemo {
  /** Ends the demonstration by itself, for scripts: how many seconds the page is served. */
  static final String SECONDS = "MANIT_DEMO_SECONDS";

  /** Always the same page, so that a second demonstration updates the first. */
  private static final String NAME = "sample-page";

  private final CliContext context;
  private final Words words;

  NoDisplayDemo(CliContext context, Words words) {
    this.context = context;
    this.words = words;
  }

  /**
   * Publishes and serves the page.
   *
   * @param why no window can be shown, as a clause
   */
  ExitCode run(String why) {
    Terminal terminal = context.terminal();
    terminal.out().println(words.say("demo.no-window", why));
    Workspace workspace = context.library();
    ExitCode code = deploy(workspace);
    if (context.interruption().requested()) {
      return ExitCode.INTERRUPTED;
    }
    if (code == ExitCode.DONE) {
      workspace.hosts().practice(OptionalInt.empty()); // stays from now on
      Serving serving = new Serving(context, words);
      duration().ifPresentOrElse(serving::atMost, serving::untilInterrupted);
    }
    return code;
  }

  private ExitCode deploy(Workspace workspace) {
    try (PhaseDisplay display = PhaseDisplay.on(context.terminal(), words, context.clock())) {
      DeployOutput output =
          new TextDeployOutput(context.terminal(), words, display.view(), false, true);
      List<DeployReport> reports =
          new DeployFlow(workspace, context.clock(), context.interruption(), output)
              .deploy(
                  SamplePage.NAME,
                  (library, listener) ->
                      library.takeInText(
                          SamplePage.text(),
                          SamplePage.NAME,
                          new IntakeTarget.Named(NAME),
                          listener),
                  PublishOptions.to(HostKind.PRACTICE));
      return reports.stream().map(DeployReport::exitCode).reduce(ExitCode.DONE, ExitCode::or);
    }
  }

  private Optional<Duration> duration() {
    @Nullable String seconds = context.environment().get(SECONDS);
    return Optional.ofNullable(seconds)
        .filter(text -> text.matches("\\d{1,6}"))
        .map(text -> Duration.ofSeconds(Long.parseLong(text)));
  }
}
