package app.manit.cli;

import app.manit.account.HostKind;
import java.util.Arrays;
import java.util.Iterator;
import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.TypeConversionException;

/** The names of hosts, as commands spell them. */
final class HostOption implements ITypeConverter<HostKind>, Iterable<String> {

  @Override
  public HostKind convert(String value) {
    return Arrays.stream(HostKind.values())
        .filter(host -> host.code().equalsIgnoreCase(value))
        .findFirst()
        .orElseThrow(
            () ->
                new TypeConversionException(
                    "'%s' is no host: practice or cloudflare".formatted(value)));
  }

  /** For the completion in a shell. */
  @Override
  public Iterator<String> iterator() {
    return Arrays.stream(HostKind.values()).map(HostKind::code).iterator();
  }
}
