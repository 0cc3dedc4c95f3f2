package app.manit.cli;

import java.util.OptionalInt;
import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.Model.OptionSpec;
import picocli.CommandLine.TypeConversionException;

/** A TCP port to listen at; 0 stands for any that is free. */
final class PortOption implements ITypeConverter<OptionalInt> {
  private static final int HIGHEST = 65_535;

  private final OptionSpec spec;

  /**
   * @param without what is taken without it, as a noun
   */
  PortOption(String without) {
    spec =
        OptionSpec.builder("--port")
            .paramLabel("N")
            .type(OptionalInt.class)
            .converters(this)
            .description("Listen at 127.0.0.1:N. Default: " + without + ".")
            .build();
  }

  OptionSpec spec() {
    return spec;
  }

  /** The port that was asked for. */
  OptionalInt port() {
    OptionalInt given = spec.getValue();
    return given == null ? OptionalInt.empty() : given;
  }

  @Override
  public OptionalInt convert(String value) {
    if (!value.matches("\\d{1,5}") || Integer.parseInt(value) > HIGHEST) {
      throw new TypeConversionException(
          "'%s' is not a port from 0 to %d".formatted(value, HIGHEST));
    }
    int port = Integer.parseInt(value);
    return port == 0 ? OptionalInt.empty() : OptionalInt.of(port);
  }
}
