package app.manit.ui.pages;

import app.manit.library.Phase;
import app.manit.ui.words.Words;

/** Says a page's state in a word or two. */
public final class StatusWords {
  private static final int PERCENT = 100;

  private final Words words;

  /** Says it in these words. */
  public StatusWords(Words words) {
    this.words = words;
  }

  /** {@code Live}, {@code Uploading}. */
  public String word(PageState state) {
    return state
        .publishing()
        .filter(p -> state.busy())
        .flatMap(Publishing::phase)
        .filter(phase -> phase != Phase.VERIFY)
        .map(phase -> words.say("status.phase." + phase.code()))
        .orElseGet(() -> words.say(state.status().key()));
  }

  /** The same, with how far it is while it moves: {@code Uploading 64 %}. */
  public String wordWithProgress(PageState state) {
    return state
        .publishing()
        .filter(p -> state.busy() && p.phase().isPresent())
        .map(p -> words.say("status.percent", word(state), (int) (p.fraction() * PERCENT)))
        .orElseGet(() -> word(state));
  }
}
