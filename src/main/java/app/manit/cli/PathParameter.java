package app.manit.cli;

import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.List;
import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.Model.PositionalParamSpec;
import picocli.CommandLine.TypeConversionException;

/** A path; the empty one is refused, because to Java it is the current folder. */
final class PathParameter implements ITypeConverter<Path> {

  /** Exactly one, whose value is a {@link Path}. */
  static PositionalParamSpec one(String description) {
    return parameter(description).index("0").type(Path.class).build();
  }

  /** One or more, whose value is a list of {@link Path}s. */
  static PositionalParamSpec several(String description) {
    return parameter(description).arity("1..*").type(List.class).auxiliaryTypes(Path.class).build();
  }

  private static PositionalParamSpec.Builder parameter(String description) {
    return PositionalParamSpec.builder()
        .paramLabel("PATH")
        .required(true)
        .converters(new PathParameter())
        .description(description);
  }

  @Override
  public Path convert(String value) {
    if (value.isEmpty()) {
      throw new TypeConversionException("it is empty");
    }
    try {
      return Path.of(value);
    } catch (InvalidPathException e) {
      throw new TypeConversionException("'%s' is no path".formatted(value));
    }
  }
}
