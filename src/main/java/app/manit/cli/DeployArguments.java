package app.manit.cli;

import app.manit.account.HostKind;
import app.manit.workspace.PublishOptions;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Model.OptionSpec;
import picocli.CommandLine.Model.PositionalParamSpec;

/** What {@code manit deploy} is told. */
final class DeployArguments {
  private final PositionalParamSpec paths =
      PathParameter.several("Fragments (.json), folders, .zip or .html files.");
  private final OptionSpec to =
      OptionSpec.builder("--to")
          .paramLabel("HOST")
          .type(HostKind.class)
          .converters(new HostOption())
          .completionCandidates(new HostOption())
          .description(
              "Where to: ${COMPLETION-CANDIDATES}.",
              "Default: cloudflare when its credentials are set, else practice.")
          .build();
  private final OptionSpec name =
      OptionSpec.builder("--name")
          .paramLabel("NAME")
          .type(String.class)
          .description(
              "The page's name in the library. The first time it is also proposed as its address.")
          .build();
  private final OptionSpec verify =
      OptionSpec.builder("--verify")
          .paramLabel("SECONDS")
          .type(Duration.class)
          .converters(new SecondsParameter())
          .description("How long to wait until the address shows the page. Default: 15.")
          .build();
  private final OptionSpec noVerify =
      CommandSpecs.flag("Do not look at the address.", "--no-verify");
  private final JsonOption format = new JsonOption();

  void addTo(CommandSpec spec) {
    spec.addPositional(paths)
        .addOption(to)
        .addOption(name)
        .addOption(verify)
        .addOption(noVerify)
        .addOption(format.spec());
  }

  /** At least one. */
  List<Path> paths() {
    return paths.getValue();
  }

  Optional<HostKind> to() {
    return Optional.ofNullable(to.getValue());
  }

  Optional<String> name() {
    return Optional.ofNullable(name.getValue());
  }

  /** Whether only one of two options makes sense. A group of picocli's would look for Groovy. */
  boolean contradictory() {
    return CommandSpecs.given(noVerify) && verify.getValue() != null;
  }

  /** How long to look at the address; empty for not at all. */
  Optional<Duration> verifyFor() {
    if (CommandSpecs.given(noVerify)) {
      return Optional.empty();
    }
    Duration given = verify.getValue();
    return Optional.of(given == null ? PublishOptions.VERIFY_FOR : given);
  }

  boolean json() {
    return format.json();
  }
}
