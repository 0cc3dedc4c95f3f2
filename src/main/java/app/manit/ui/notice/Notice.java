package app.manit.ui.notice;

/**
 * A short word to the user that needs no answer.
 *
 * @param title what happened
 * @param text more about it, or what to do; may be empty
 */
public record Notice(Tone tone, String title, String text) {

  /** Whether it stays until it is closed: what is not good news must not slip away unread. */
  public boolean stays() {
    return tone == Tone.WARNING || tone == Tone.DANGER;
  }
}
