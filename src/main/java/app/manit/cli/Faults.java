package app.manit.cli;

import app.manit.failure.Failure;
import app.manit.failure.FailureException;
import app.manit.failure.FailureKind;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.zip.CRC32;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** The last guard: makes of whatever was thrown something that can be said to a user. */
final class Faults {
  private static final Logger LOG = LoggerFactory.getLogger(Faults.class);

  /** Enough to tell two faults apart, in a version and from one to the next. */
  private static final int FRAMES = 3;

  private Faults() {}

  /** The reason, if it is one that we know; else a fault of ours, whose stack goes to the log. */
  static Failure failure(Throwable thrown) {
    if (thrown instanceof FailureException known) {
      return known.failure();
    }
    String code = code(thrown);
    LOG.error("program fault {}", code, thrown);
    return Failure.of(FailureKind.PROGRAM_FAULT, code);
  }

  /** Short, and the same for the same mistake: of what was thrown and where, without lines. */
  static String code(Throwable thrown) {
    CRC32 sum = new CRC32();
    StringBuilder text = new StringBuilder(thrown.getClass().getName());
    StackTraceElement[] stack = thrown.getStackTrace();
    for (int i = 0; i < Math.min(FRAMES, stack.length); i++) {
      text.append(' ').append(stack[i].getClassName()).append('.').append(stack[i].getMethodName());
    }
    sum.update(text.toString().getBytes(StandardCharsets.UTF_8));
    return String.format(Locale.ROOT, "M-%08X", sum.getValue());
  }
}
