package app.manit.share;

import java.util.Locale;

/** A way in which a page's address goes to others. */
public sealed interface ShareTarget permits Network, HandOver {

  /** Its enum constant. */
  String name();

  /** What it is counted under in the library: never changed, and in no language. */
  default String key() {
    return name().toLowerCase(Locale.ROOT).replace('_', '-');
  }
}
