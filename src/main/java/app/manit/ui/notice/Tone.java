package app.manit.ui.notice;

import java.util.Locale;

/** How something is meant. Always shown by a word and an icon too, never by its colour alone. */
public enum Tone {
  NEUTRAL,
  SUCCESS,
  WARNING,
  DANGER;

  /** The style class that colours it. */
  public String style() {
    return "tone-" + name().toLowerCase(Locale.ROOT);
  }
}
