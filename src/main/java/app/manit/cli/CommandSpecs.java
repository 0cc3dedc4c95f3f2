package app.manit.cli;

import java.util.ArrayList;
import java.util.concurrent.Callable;
import picocli.CommandLine.IFactory;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Model.OptionSpec;

/**
 * What all commands have in common in picocli's model. The model is built by calls, not read from
 * annotations: that would take a tenth of a second of every command, because Java makes a class at
 * run time for each kind of annotation.
 */
final class CommandSpecs {

  /** Picocli's own looks for Groovy first, in every jar. Only lists of arguments are asked for. */
  static final IFactory FACTORY =
      new IFactory() {
        @Override
        public <K> K create(Class<K> type) {
          return type.cast(new ArrayList<>());
        }
      };

  private CommandSpecs() {}

  /**
   * A command that understands {@code --help} and {@code --version}, and nothing else yet.
   *
   * @param does what it is for
   */
  static CommandSpec command(String name, Callable<Integer> does, String... description) {
    return helpful(CommandSpec.wrapWithoutInspection(does, FACTORY).name(name), description);
  }

  /** A command that only has others below it. */
  static CommandSpec root(String name, String... description) {
    return helpful(CommandSpec.wrapWithoutInspection(null, FACTORY).name(name), description);
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
