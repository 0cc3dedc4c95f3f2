package app.manit.cli;

import java.time.Duration;
import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.TypeConversionException;

/** A whole number of seconds, up to an hour. */
final class SecondsParameter implements ITypeConverter<Duration> {
  private static final int LONGEST = 3600;

  @Override
  public Duration convert(String value) {
    if (!value.matches("\\d{1,4}") || Integer.parseInt(value) > LONGEST) {
      throw new TypeConversionException(
          "'%s' is not a number of seconds from 0 to %d".formatted(value, LONGEST));
    }
    return Duration.ofSeconds(Integer.parseInt(value));
  }
}
