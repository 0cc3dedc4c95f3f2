package app.manit.ui.notice;

import java.util.Optional;

/**
 * A short word to the user that needs no answer.
 *
 * @param title what happened
 * @param text more about it, or what to do; may be empty
 * @param act what can be done about it, if anything
 */
public record Notice(Tone tone, String title, String text, Optional<NoticeAct> act) {

  /** One about which nothing can be done. */
  public Notice(Tone tone, String title, String text) {
    this(tone, title, text, Optional.empty());
  }

  /** The same with something that can be done about it. */
  public Notice offering(String label, Runnable perform) {
    return new Notice(tone, title, text, Optional.of(new NoticeAct(label, perform)));
  }

  /**
   * Whether it stays until it is closed, or taken back by whoever showed it: what is not good news
   * must not slip away unread, and what can be done not while a hand is on its way.
   */
  public boolean stays() {
    return tone == Tone.WARNING || tone == Tone.DANGER || act.isPresent();
  }
}
