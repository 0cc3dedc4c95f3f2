package app.manit.source;

import app.manit.failure.FailureException;
import app.manit.failure.FailureKind;
import app.manit.site.Limits;
import app.manit.site.SitePath;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Turns a path as a source spells it into a {@link SitePath}.
 *
 * <p>Spelling is forgiven: {@code ./}, doubled slashes, and the backslashes of Windows, which
 * wrangler turns round as well. What could reach outside the page is refused, even where it would
 * come back in ({@code a/../b}): no honest tool writes that.
 */
final class PathReader {
  private final SourceName source;
  private final Limits limits;

  PathReader(SourceName source, Limits limits) {
    this.source = source;
    this.limits = limits;
  }

  /**
   * The path of a file.
   *
   * @throws FailureException with a {@code PATH_…} kind, naming the path as it was given
   */
  SitePath read(String given) {
    if (given.length() > limits.maxPathLength() || unreadable(given)) {
      throw Refusal.path(FailureKind.PATH_INVALID, source, given);
    }
    String slashed = given.replace('\\', '/');
    if (slashed.startsWith("/")) {
      throw Refusal.path(FailureKind.PATH_ABSOLUTE, source, given);
    }
    if (slashed.endsWith("/")) {
      throw Refusal.path(FailureKind.PATH_INVALID, source, given);
    }
    String path = String.join("/", segments(slashed));
    Optional<SitePath.Problem> problem = SitePath.problem(path);
    if (problem.isPresent()) {
      throw Refusal.path(kindOf(problem.get()), source, given);
    }
    return SitePath.of(path);
  }

  private static List<String> segments(String slashed) {
    List<String> segments = new ArrayList<>();
    for (String segment : slashed.split("/", -1)) {
      if (!segment.isEmpty() && !segment.equals(".")) {
        segments.add(segment);
      }
    }
    return segments;
  }

  /**
   * Half of a surrogate pair, or the character that stands for bytes that are none: such a name
   * could not be asked for.
   */
  private static boolean unreadable(String given) {
    return given
        .codePoints()
        .anyMatch(c -> c == 0xFFFD || Character.getType(c) == Character.SURROGATE);
  }

  private static FailureKind kindOf(SitePath.Problem problem) {
    return switch (problem) {
      case CLIMBS_OUT -> FailureKind.PATH_CLIMBS_OUT;
      case ABSOLUTE -> FailureKind.PATH_ABSOLUTE;
      case DRIVE_LETTER -> FailureKind.PATH_DRIVE_LETTER;
      case EMPTY, NUL, CONTROL_CHARACTER, BACKSLASH, EMPTY_SEGMENT -> FailureKind.PATH_INVALID;
    };
  }
}
