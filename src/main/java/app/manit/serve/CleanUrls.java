package app.manit.serve;

import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Which file answers a path, or to which cleaner address the visitor is sent (pages-serving §2):
 * {@code /about} serves {@code about.html}, {@code /about.html} sends there.
 */
final class CleanUrls {
  private static final String HTML = ".html";
  private static final Pattern SLASH =
      Pattern.compile("/|%2[Ff]|%5[Cc]|%09|\\\\|[\\s\\u00A0\\u2028\\u2029\\uFEFF]");

  /** What a path leads to. */
  sealed interface Outcome {
    /** This file, with 200. */
    record Serve(ServedAsset asset) implements Outcome {}

    /** 308 to this address, query included. */
    record MoveTo(String location) implements Outcome {}

    /** No such file. */
    record NotFound() implements Outcome {}
  }

  private final AssetSource assets;

  CleanUrls(AssetSource assets) {
    this.assets = assets;
  }

  /**
   * Finds it.
   *
   * @param path decoded
   * @param query with its question mark, or empty; goes along with a move
   */
  Outcome find(String path, String query) {
    return path.endsWith("/") ? directory(path, query) : file(path, query);
  }

  private Outcome directory(String path, String query) {
    Optional<ServedAsset> index = assets.find(path + "index.html");
    if (index.isPresent()) {
      return new Outcome.Serve(index.get());
    }
    if (path.endsWith("/index/")) {
      return move(cut(path, "index/"), query);
    }
    String withoutSlash = cut(path, "/");
    return has(withoutSlash + HTML) ? move(withoutSlash, query) : new Outcome.NotFound();
  }

  private Outcome file(String path, String query) {
    Optional<ServedAsset> exact = assets.find(path);
    if (exact.isPresent()) {
      return path.endsWith(HTML) ? page(path, exact.get(), query) : new Outcome.Serve(exact.get());
    }
    if (path.endsWith("/index")) {
      return move(cut(path, "index"), query);
    }
    Optional<ServedAsset> page = assets.find(path + HTML);
    if (page.isPresent()) {
      return new Outcome.Serve(page.get());
    }
    return has(path + "/index.html") ? move(path + "/", query) : new Outcome.NotFound();
  }

  private Outcome page(String path, ServedAsset asset, String query) {
    String stem = cut(path, HTML);
    if (stem.endsWith("/index")) {
      return move(cut(stem, "index"), query);
    }
    return stem.equals("/") || has(stem) ? new Outcome.Serve(asset) : move(stem, query);
  }

  private boolean has(String manifestKey) {
    return assets.find(manifestKey).isPresent();
  }

  private static String cut(String text, String end) {
    return text.substring(0, text.length() - end.length());
  }

  /** The address is not encoded again: so Pages does, and a space or {@code ?} in a name breaks. */
  private static Outcome move(String path, String query) {
    return new Outcome.MoveTo(withOneLeadingSlash(path + query));
  }

  /** Keeps a request for {@code //evil.example/index} from being sent to another host. */
  static String withOneLeadingSlash(String location) {
    // One after the other: a repeated alternative takes a piece of the stack for each of them.
    Matcher slash = SLASH.matcher(location);
    int end = 0;
    while (slash.region(end, location.length()).lookingAt()) {
      end = slash.end();
    }
    return end > 0 ? "/" + location.substring(end) : location;
  }
}
