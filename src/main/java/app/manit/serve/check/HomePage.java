package app.manit.serve.check;

import app.manit.serve.Destinations.Destination;
import app.manit.site.Legible;
import app.manit.site.SitePath;
import app.manit.site.SiteWarning;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** What visitors of the bare address get, and which page would do where they get none. */
final class HomePage {
  private static final String INDEX = "index.html";

  /** Names that people give to the page to begin with, the likeliest first. */
  private static final List<String> USUAL_NAMES =
      List.of(
          INDEX,
          "index.htm",
          "home.html",
          "start.html",
          "main.html",
          "default.html",
          "welcome.html",
          "landing.html");

  private HomePage() {}

  /** Whether there is none, and what to do. */
  static Optional<SiteWarning> check(Ground ground) {
    return switch (ground.follow(ground.root())) {
      case Destination.File(var _), Destination.Away() -> Optional.empty();
      case Destination.Nothing(boolean _) -> Optional.of(missing(ground.site().files().keySet()));
      case Destination.Astray() -> Optional.of(LinkFault.ASTRAY.warning("_redirects", "/"));
    };
  }

  private static SiteWarning missing(Iterable<SitePath> paths) {
    List<SitePath> pages = pages(paths);
    if (pages.isEmpty()) {
      return warning("no-page");
    }
    List<SitePath> atTop = pages.stream().filter(SitePath::atRoot).toList();
    Optional<SitePath> first = usual(atTop).or(() -> only(atTop));
    if (first.isPresent()) {
      return warning("rename", first.get().value());
    }
    return atTop.isEmpty()
        ? folder(pages).map(folder -> warning("folder", folder)).orElse(warning("choose"))
        : warning("choose");
  }

  private static List<SitePath> pages(Iterable<SitePath> paths) {
    List<SitePath> pages = new ArrayList<>();
    for (SitePath path : paths) {
      String name = path.name().toLowerCase(Locale.ROOT);
      if ((name.endsWith(".html") || name.endsWith(".htm")) && !name.equals("404.html")) {
        pages.add(path);
      }
    }
    return pages;
  }

  private static Optional<SitePath> usual(List<SitePath> pages) {
    return USUAL_NAMES.stream()
        .flatMap(name -> pages.stream().filter(page -> page.name().equalsIgnoreCase(name)))
        .findFirst();
  }

  private static Optional<SitePath> only(List<SitePath> pages) {
    return pages.size() == 1 ? Optional.of(pages.getFirst()) : Optional.empty();
  }

  /** The folder that is the page: the highest with an index, if it is the only one so high. */
  private static Optional<String> folder(List<SitePath> pages) {
    List<String> folders =
        pages.stream()
            .filter(page -> page.name().equals(INDEX))
            .map(page -> page.value().substring(0, page.value().length() - INDEX.length() - 1))
            .sorted((one, other) -> depth(one) - depth(other))
            .toList();
    boolean unique =
        !folders.isEmpty()
            && (folders.size() == 1 || depth(folders.getFirst()) < depth(folders.get(1)));
    return unique ? Optional.of(folders.getFirst()) : Optional.empty();
  }

  private static int depth(String folder) {
    return (int) folder.chars().filter(c -> c == '/').count();
  }

  private static SiteWarning warning(String reason, String... details) {
    String[] legible = Arrays.stream(details).map(Legible::of).toArray(String[]::new);
    return SiteWarning.because(SiteWarning.Kind.NO_INDEX, reason, "", legible);
  }
}
