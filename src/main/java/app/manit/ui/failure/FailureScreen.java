package app.manit.ui.failure;

import app.manit.failure.NextStep;

/**
 * What the strip shows.
 *
 * @param message what happened and why
 * @param next what to do, as a sentence
 * @param act what the first button does
 * @param label what the first button says
 * @param retryToo whether a second button repeats the attempt: when the first does something else
 * @param details for a report
 */
public record FailureScreen(
    String message, String next, NextStep act, String label, boolean retryToo, String details) {

  /** Whether the act needs a name that can stand in an address. */
  public boolean needsName() {
    return act == NextStep.CHANGE_NAME;
  }
}
