package app.manit.store;

import app.manit.failure.Failure;
import app.manit.failure.FailureException;
import app.manit.failure.FailureKind;
import app.manit.files.DiskFailure;
import java.io.EOFException;
import java.io.IOException;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.h2.api.ErrorCode;
import org.h2.mvstore.DataUtils;
import org.h2.mvstore.MVStoreException;

/** What an error of the database means to the user. */
final class Diagnosis {
  private Diagnosis() {}

  /** What an error of the database means. */
  static FailureException of(SQLException error, Path file) {
    Optional<IOException> io = cause(error, IOException.class);
    if (io.isPresent() && DiskFailure.full(io.get(), file)) {
      return failure(FailureKind.DISK_FULL, file.toString(), error);
    }
    return switch (error.getErrorCode()) {
      case ErrorCode.DATABASE_ALREADY_OPEN_1 -> failure(FailureKind.DATA_BUSY, error);
      case ErrorCode.FILE_VERSION_ERROR_1 -> failure(FailureKind.DATA_NEWER, error);
      default -> failure(FailureKind.DATA_UNAVAILABLE, reason(error, file), error);
    };
  }

  /** An error of the file under the database, told as the database would. */
  static SQLException asSql(RuntimeException error) {
    int code =
        switch (cause(error, MVStoreException.class)
            .map(MVStoreException::getErrorCode)
            .orElse(0)) {
          case DataUtils.ERROR_UNSUPPORTED_FORMAT -> ErrorCode.FILE_VERSION_ERROR_1;
          case DataUtils.ERROR_FILE_LOCKED -> ErrorCode.DATABASE_ALREADY_OPEN_1;
          case DataUtils.ERROR_READING_FAILED, DataUtils.ERROR_WRITING_FAILED ->
              ErrorCode.IO_EXCEPTION_1;
          default -> ErrorCode.GENERAL_ERROR_1;
        };
    return new SQLException(error.getMessage(), "HY000", code, error);
  }

  /**
   * Whether an error of the database is a sign that its file is damaged: H2 says so, or something
   * that the file refers to is not in it. All else (a locked file, a full disk, a newer format, a
   * disk that is gone) is not.
   */
  static boolean damage(SQLException error) {
    if (error.getErrorCode() == ErrorCode.FILE_CORRUPTED_1) {
      return true;
    }
    Optional<MVStoreException> inner = cause(error, MVStoreException.class);
    if (inner.isEmpty()) {
      return false;
    }
    return switch (inner.get().getErrorCode()) {
      case DataUtils.ERROR_FILE_CORRUPT, DataUtils.ERROR_CHUNK_NOT_FOUND -> true;
      case DataUtils.ERROR_READING_FAILED -> cause(error, EOFException.class).isPresent();
      default -> false;
    };
  }

  /**
   * Whether an error of the database may come from garbage in the file: our own statements, on rows
   * that we wrote, do not fail like that. Whether it does only a close look can tell.
   */
  static boolean suspicious(SQLException error) {
    String state = String.valueOf(error.getSQLState());
    return error.getErrorCode() == ErrorCode.GENERAL_ERROR_1
        || Schema.tableMissing(error)
        || (state.startsWith("22") && error.getErrorCode() != ErrorCode.VALUE_TOO_LONG_2);
  }

  /** Whether the program itself asked for something that the schema forbids. */
  static boolean mistake(SQLException error) {
    String state = error.getSQLState();
    return state != null && Stream.of("21", "22", "23", "42").anyMatch(state::startsWith);
  }

  private static String reason(SQLException error, Path file) {
    return cause(error, IOException.class)
        .map(e -> DiskFailure.reason(e, file))
        .orElse(file.toString());
  }

  private static FailureException failure(FailureKind kind, Throwable cause) {
    return new FailureException(Failure.of(kind, List.of(), cause.toString()), cause);
  }

  private static FailureException failure(FailureKind kind, String argument, Throwable cause) {
    return new FailureException(Failure.of(kind, List.of(argument), cause.toString()), cause);
  }

  private static <T extends Throwable> Optional<T> cause(Throwable error, Class<T> type) {
    return Stream.iterate(error, e -> e != null, Throwable::getCause)
        .filter(type::isInstance)
        .map(type::cast)
        .findFirst();
  }
}
