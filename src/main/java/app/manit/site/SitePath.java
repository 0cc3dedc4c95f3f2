package app.manit.site;

import java.text.Normalizer;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * The place of a file in a {@link Site}: relative, {@code /}-separated, in Unicode NFC, without
 * empty, {@code .} or {@code ..} segments.
 *
 * <p>NFC because Pages compares manifest keys byte by byte: a name that macOS decomposed would be
 * stored, and asked for, under other bytes than the link in the page.
 */
public record SitePath(String value) implements Comparable<SitePath> {

  /** What makes a text unfit to be a path of a site. */
  public enum Problem {
    EMPTY,
    NUL,
    CONTROL_CHARACTER,
    ABSOLUTE,
    DRIVE_LETTER,
    BACKSLASH,
    CLIMBS_OUT,
    EMPTY_SEGMENT
  }

  /**
   * Takes a path as it is, but for the Unicode form.
   *
   * @throws IllegalArgumentException if {@link #problem} finds one
   */
  public SitePath {
    value = Normalizer.normalize(value, Normalizer.Form.NFC);
    Optional<Problem> problem = problem(value);
    if (problem.isPresent()) {
      throw new IllegalArgumentException("not a path of a site (" + problem.get() + ")");
    }
  }

  /** Short for the constructor. */
  public static SitePath of(String value) {
    return new SitePath(value);
  }

  /** The first thing that makes the text unfit, or empty when it is a path of a site. */
  public static Optional<Problem> problem(String text) {
    if (text.isEmpty()) {
      return Optional.of(Problem.EMPTY);
    }
    if (text.indexOf('\0') >= 0) {
      return Optional.of(Problem.NUL);
    }
    if (text.chars().anyMatch(c -> c < 0x20 || c == 0x7f)) {
      return Optional.of(Problem.CONTROL_CHARACTER);
    }
    if (text.indexOf('\\') >= 0) {
      return Optional.of(Problem.BACKSLASH);
    }
    if (text.charAt(0) == '/') {
      return Optional.of(Problem.ABSOLUTE);
    }
    if (text.length() >= 2 && text.charAt(1) == ':' && isAsciiLetter(text.charAt(0))) {
      return Optional.of(Problem.DRIVE_LETTER);
    }
    return segmentProblem(text);
  }

  private static Optional<Problem> segmentProblem(String text) {
    for (String segment : text.split("/", -1)) {
      if (segment.equals("..")) {
        return Optional.of(Problem.CLIMBS_OUT);
      }
      if (segment.isEmpty() || segment.equals(".")) {
        return Optional.of(Problem.EMPTY_SEGMENT);
      }
    }
    return Optional.empty();
  }

  private static boolean isAsciiLetter(char c) {
    return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z');
  }

  /** The key of this file in a Pages manifest: {@code /} and the path, nothing encoded. */
  public String manifestKey() {
    return "/" + value;
  }

  /** The last segment. */
  public String name() {
    return value.substring(value.lastIndexOf('/') + 1);
  }

  /**
   * The extension as Node's {@code path.extname} sees it, without the dot and in its own case;
   * empty for {@code README}, {@code .htaccess} and {@code trailing.}. It is a part of the asset
   * key.
   */
  public String extension() {
    String name = name();
    int dot = name.lastIndexOf('.');
    return dot <= 0 || dot == name.length() - 1 ? "" : name.substring(dot + 1);
  }

  /** Whether the file lies at the top of the site. */
  public boolean atRoot() {
    return value.indexOf('/') < 0;
  }

  @Override
  public int compareTo(SitePath other) {
    return value.compareTo(other.value);
  }

  @Override
  public String toString() {
    return value;
  }

  /** What a record has by itself is made at run time, which takes longer than a whole page. */
  @Override
  public boolean equals(@Nullable Object other) {
    return other instanceof SitePath path && value.equals(path.value);
  }

  @Override
  public int hashCode() {
    return value.hashCode();
  }
}
