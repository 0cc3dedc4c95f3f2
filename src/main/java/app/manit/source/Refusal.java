package app.manit.source;

import app.manit.failure.Failure;
import app.manit.failure.FailureException;
import app.manit.failure.FailureKind;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;

/** The refusals that more than one reader makes. */
final class Refusal {
  private Refusal() {}

  /** A file, or the whole source, that the system does not let us read. */
  static FailureException unreadable(SourceName source, Path file, IOException cause) {
    return new FailureException(
        Failure.of(
            FailureKind.SOURCE_UNREADABLE,
            List.of(source.shown(), Shown.text(file.toString())),
            cause.toString()),
        cause);
  }

  /** A file above the limit of Pages, which has at least so many bytes. */
  static FailureException fileTooBig(SourceName source, String path, long bytes) {
    return FailureException.of(
        FailureKind.FILE_TOO_BIG, source.shown(), Shown.text(path), Shown.mebibytes(bytes - 1));
  }

  /** More files than Pages takes. */
  static FailureException tooManyFiles(SourceName source, int limit) {
    return FailureException.of(FailureKind.TOO_MANY_FILES, source.shown(), "%,d".formatted(limit));
  }

  /** A source that is too big to be looked into, by what it has too much of. */
  static FailureException tooBig(SourceName source, String moreThan) {
    return FailureException.of(FailureKind.SOURCE_TOO_BIG, source.shown(), moreThan);
  }

  /** Two paths of which one would overwrite the other, as the source spells them. */
  static FailureException collision(SourceName source, String one, String other) {
    return FailureException.of(
        FailureKind.PATH_COLLISION, source.shown(), Shown.text(one), Shown.text(other));
  }

  /** A path that cannot be one of a site. */
  static FailureException path(FailureKind kind, SourceName source, String given) {
    return FailureException.of(kind, source.shown(), Shown.text(given));
  }
}
