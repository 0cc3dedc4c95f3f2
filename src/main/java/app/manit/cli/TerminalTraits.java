package app.manit.cli;

import java.util.Map;
import java.util.function.IntSupplier;

/**
 * What can be done on a terminal.
 *
 * @param person whether somebody sits there: can be asked, and ends what is served by Ctrl-C
 * @param rewrites whether a line can be rewritten in place
 * @param colour whether colours may be used
 * @param columns how wide a line is; asked for only when it matters
 */
public record TerminalTraits(
    boolean person, boolean rewrites, boolean colour, IntSupplier columns) {
  private static final int USUAL_COLUMNS = 80;

  /** A file or a pipe. */
  public static final TerminalTraits PIPE =
      new TerminalTraits(false, false, false, () -> USUAL_COLUMNS);

  /**
   * What the environment says about a terminal.
   *
   * @param person whether input and output are one; a pipe has no other traits
   */
  static TerminalTraits of(boolean person, Map<String, String> environment) {
    if (!person) {
      return PIPE;
    }
    boolean dumb = environment.getOrDefault("TERM", "").equals("dumb");
    // https://no-color.org: any text but the empty one.
    boolean plain = dumb || !environment.getOrDefault("NO_COLOR", "").isEmpty();
    return new TerminalTraits(
        true, !dumb, !plain, () -> TerminalWidth.columns(environment, USUAL_COLUMNS));
  }
}
