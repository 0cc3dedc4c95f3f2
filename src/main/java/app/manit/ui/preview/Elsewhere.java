package app.manit.ui.preview;

import java.net.URI;
import java.net.URISyntaxException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;

/**
 * What a page loads from other places than its own, of which its author may not know: fonts,
 * scripts, pictures, counters.
 *
 * @param places in the order in which they were asked
 */
public record Elsewhere(List<Place> places) {
  /** Nothing. */
  public static final Elsewhere NOTHING = new Elsewhere(List.of());

  private static final Set<String> WEB = Set.of("http", "https", "ws", "wss");

  /**
   * One of these places.
   *
   * @param host with its port, if that is not the usual one
   * @param files paths, without what is asked of them
   */
  public record Place(String host, List<String> files) {
    /** Keeps a copy. */
    public Place {
      files = List.copyOf(files);
    }
  }

  /** Keeps a copy. */
  public Elsewhere {
    places = List.copyOf(places);
  }

  /** Sorts out what lies elsewhere. What is no address of the web is left out. */
  public static Elsewhere of(URI page, Collection<String> requests) {
    Map<String, Set<String>> places = new LinkedHashMap<>();
    for (String request : requests) {
      web(request)
          .filter(address -> !Objects.equals(place(address), place(page)))
          .ifPresent(
              address ->
                  places
                      .computeIfAbsent(place(address), host -> new LinkedHashSet<>())
                      .add(file(address)));
    }
    return new Elsewhere(
        places.entrySet().stream()
            .map(place -> new Place(place.getKey(), new ArrayList<>(place.getValue())))
            .toList());
  }

  /** How many files. */
  public int count() {
    return places.stream().mapToInt(place -> place.files().size()).sum();
  }

  private static Optional<URI> web(String request) {
    try {
      return Optional.of(new URI(request.strip()))
          .filter(uri -> uri.getRawAuthority() != null && uri.getScheme() != null)
          .filter(uri -> WEB.contains(uri.getScheme().toLowerCase(Locale.ROOT)));
    } catch (URISyntaxException e) {
      return Optional.empty(); // browsers take more than that, but ask for it in its right form
    }
  }

  private static String place(URI address) {
    return address.getRawAuthority().toLowerCase(Locale.ROOT);
  }

  private static String file(URI address) {
    String path = Optional.ofNullable(address.getPath()).orElse("");
    return path.isEmpty() ? "/" : path;
  }
}
