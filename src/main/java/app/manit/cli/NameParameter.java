package app.manit.cli;

import picocli.CommandLine.Model.PositionalParamSpec;

/** The one page that a command is about. */
final class NameParameter {
  private final PositionalParamSpec spec =
      PositionalParamSpec.builder()
          .paramLabel("NAME")
          .index("0")
          .type(String.class)
          .required(true)
          .description("The page's name, as the list shows it.")
          .build();

  PositionalParamSpec spec() {
    return spec;
  }

  /** The name as it was written. */
  String name() {
    return spec.getValue();
  }
}
