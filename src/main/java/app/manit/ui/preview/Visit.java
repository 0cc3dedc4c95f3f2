package app.manit.ui.preview;

import java.net.URI;
import java.net.URISyntaxException;
import java.util.HashSet;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;

/**
 * A page as it is visited: where it may go by itself, and where the user's own browser takes over.
 *
 * <p>One click or key lets the page open one address outside. So a script that opens a hundred, or
 * a page that sends everybody on, opens none.
 */
final class Visit {
  private final PageOutlet outlet;
  private final Set<String> said = new HashSet<>();
  private Optional<URI> home = Optional.empty();
  private boolean touched;
  private boolean strayed;

  Visit(PageOutlet outlet) {
    this.outlet = outlet;
  }

  /** Another page is visited, or the same anew. */
  void begin(URI address) {
    home = Optional.of(address);
    touched = false;
    strayed = false;
    said.clear();
  }

  /** The user has clicked into the page, or typed. */
  void touch() {
    touched = true;
  }

  /**
   * The page goes somewhere.
   *
   * @return whether it may; else it was dealt with
   */
  boolean goes(String location) {
    if (location.isEmpty() || location.startsWith("about:") || within(location)) {
      return true;
    }
    leaves(location);
    return false;
  }

  /** Whether the page may open something beside itself. */
  boolean mayOpen() {
    return touched;
  }

  /** The page leads to somewhere else. */
  void leaves(String location) {
    if (touched) {
      touched = false;
      outlet.followed(location);
    } else if (!strayed) {
      strayed = true;
      outlet.strayed(location);
    }
  }

  /** The page says something; not again and again. */
  void says(String text) {
    if (!text.isBlank() && said.add(text)) {
      outlet.said(text);
    }
  }

  private boolean within(String location) {
    return home.filter(at -> sameOrigin(at, location)).isPresent();
  }

  private static boolean sameOrigin(URI home, String location) {
    try {
      return Objects.equals(origin(home), origin(new URI(location)));
    } catch (URISyntaxException e) {
      return false;
    }
  }

  private static String origin(URI address) {
    return (address.getScheme() + "://" + address.getRawAuthority()).toLowerCase(Locale.ROOT);
  }
}
