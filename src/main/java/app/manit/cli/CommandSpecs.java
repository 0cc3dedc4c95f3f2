package app.manit.cli;

import java.util.concurrent.Callable;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Model.OptionSpec;

/**
 * What all commands have in common in picocli's model. The model is built by calls, not read from
 * annotations: that would take a tenth of a second of every command, because Java makes a class at
 * run time for each kind of annotation.
 */
final class CommandSpecs {
  private CommandSpecs() {}

  /**
   * A command that understands {@code --help} and {@code --version}, and nothing else yet.
   *
   * @param does what it is for
   */
  static CommandSpec command(String name, Callable<Integer> does, String... description) {
    return helpful(CommandSpec.wrapWithoutInspection(does).name(name), description);
  }

  /** A command that only has others below it. */
  static CommandSpec root(String name, String... description) {
    return helpful(CommandSpec.create().name(name), description);
  }

  private static CommandSpec helpful(CommandSpec spec, String... description) {
    spec.usageMessage().description(description);
    return spec.addOption(
            OptionSpec.builder("-h", "--help")
                .usageHelp(true)
                .description("Show this help message and exit.")
                .build())
        .addOption(
            OptionSpec.builder("-V", "--version")
                .versionHelp(true)
                .description("Print version information and exit.")
                .build());
  }

  /** An option that is there or not. */
  static OptionSpec flag(String description, String... names) {
    return OptionSpec.builder(names)
        .type(boolean.class)
        .arity("0")
        .description(description)
        .build();
  }

  /** Whether a flag was given. */
  static boolean given(OptionSpec flag) {
    return Boolean.TRUE.equals(flag.getValue());
  }
}
