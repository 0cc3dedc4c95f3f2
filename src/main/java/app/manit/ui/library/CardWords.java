package app.manit.ui.library;

import app.manit.ui.pages.PageState;
import app.manit.ui.pages.StatusWords;
import app.manit.ui.words.AddressText;
import app.manit.ui.words.Ages;
import app.manit.ui.words.Now;
import app.manit.ui.words.Words;

/** What a card says of its page. */
public final class CardWords {
  private final Words words;
  private final StatusWords status;
  private final Ages ages;
  private final Now now;

  /** Says it in these words. */
  public CardWords(Words words, Ages ages, Now now) {
    this.words = words;
    this.status = new StatusWords(words);
    this.ages = ages;
    this.now = now;
  }

  /** The moment that ages are told from. */
  Now now() {
    return now;
  }

  String address(PageState state) {
    return state.url().map(AddressText::brief).orElse(words.say("library.no-address"));
  }

  /** What the field says to a screen reader in which another title is typed. */
  String newTitle() {
    return words.say("library.rename");
  }

  String noTitle() {
    return words.say("library.rename.empty");
  }

  String status(PageState state) {
    return status.wordWithProgress(state);
  }

  String age(PageState state) {
    return "· " + ages.ago(state.changedAt(), now.moment().get());
  }

  String exactAge(PageState state) {
    return ages.exactly(state.changedAt());
  }
}
