package app.manit.cli;

import java.util.OptionalInt;
import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.TypeConversionException;

/** A TCP port; 0 stands for any that is free. */
final class PortParameter implements ITypeConverter<OptionalInt> {
  private static final int HIGHEST = 65_535;

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
