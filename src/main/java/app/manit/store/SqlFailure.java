package app.manit.store;

import java.sql.SQLException;

/** Carries an SQL error out of a session to the one place that knows what it means. */
final class SqlFailure extends RuntimeException {
  private static final long serialVersionUID = 1L;

  private final SQLException reason;

  SqlFailure(SQLException reason) {
    super(reason.getMessage(), reason);
    this.reason = reason;
  }

  SQLException reason() {
    return reason;
  }
}
