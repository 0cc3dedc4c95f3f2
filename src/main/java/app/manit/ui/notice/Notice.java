package app.manit.ui.notice;

import java.time.Duration;
import java.util.Optional;

/**
 * A short word to the user that needs no answer.
 *
 * @param title what happened
 * @param text more about it, or what to do; may be empty
 * @param act what can be done about it at once, if anything
 * @param times how often it was said while it is shown
 */
public record Notice(Tone tone, String title, String text, Optional<NoticeAct> act, int times) {
  private static final Duration READING_TIME = Duration.ofSeconds(4);
  private static final Duration TIME_TO_ACT = Duration.ofSeconds(10);

  /** One that is said for the first time and offers nothing. */
  public Notice(Tone tone, String title, String text) {
    this(tone, title, text, Optional.empty(), 1);
  }

  /** The same with something that can be done about it; done once, it goes. */
  public Notice offering(String label, Runnable perform) {
    return new Notice(tone, title, text, Optional.of(new NoticeAct(label, perform)), times);
  }

  /** Whether it stays until it is closed: what is not good news must not slip away unread. */
  public boolean stays() {
    return tone == Tone.WARNING || tone == Tone.DANGER;
  }

  /** How long one that does not stay is shown. */
  public Duration lasts() {
    return act.isPresent() ? TIME_TO_ACT : READING_TIME;
  }

  /** Whether the other one says the same. */
  boolean says(Notice other) {
    return tone == other.tone && title.equals(other.title) && text.equals(other.text);
  }

  /** The same, said once more than that one. */
  Notice after(Notice before) {
    return new Notice(tone, title, text, act, before.times + 1);
  }
}
