package app.manit.ui.deploy;

import app.manit.ui.notice.Tone;

/**
 * The address that a page will get, while its name can be chosen.
 *
 * @param after what follows the name: {@code .pages.dev}
 * @param word about the name: a problem, or that it is free
 * @param tone how that is meant
 */
public record AddressScreen(String after, String word, Tone tone) {

  /** Whether the page can be published under this name, as far as is known. */
  public boolean good() {
    return tone != Tone.DANGER;
  }
}
