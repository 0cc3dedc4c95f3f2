package app.manit.store;

import java.nio.file.Path;
import java.sql.SQLException;
import org.h2.api.ErrorCode;

/** H2 found a file in a state of long ago: its newest parts are gone. */
final class StaleFile extends SQLException {
  private static final long serialVersionUID = 1L;

  StaleFile(Path file) {
    super(file + " has lost what was written last", "HY000", ErrorCode.FILE_CORRUPTED_1);
  }
}
