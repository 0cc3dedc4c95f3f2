package app.manit.source;

import java.util.List;
import java.util.function.UnaryOperator;
import java.util.regex.Pattern;

/**
 * Undoes what generators put before the paths of a fragment.
 *
 * <ul>
 *   <li>The home folder of the sandbox they worked in: {@code /home/user/index.html}. Only homes
 *       that such sandboxes are known to have; any other absolute path stays, and is refused.
 *   <li>A slash, when the fragment's own top is {@code /} because it has a {@code /index.html}.
 *   <li>{@code public/}, when {@code index.html} is there and not at the top: that folder is what
 *       their web server showed. Files elsewhere keep their place.
 * </ul>
 */
final class FragmentPaths {
  /** E2B (Manit's own), StackBlitz, Vercel, Daytona, and the usual container homes. */
  private static final List<String> SANDBOX_HOMES =
      List.of(
          "/home/user/",
          "/home/project/",
          "/home/daytona/",
          "/vercel/sandbox/",
          "/workspace/",
          "/app/");

  private static final Pattern SLASHES = Pattern.compile("^/+");
  private static final String INDEX = "index.html";
  private static final String PUBLIC = "public/";

  private FragmentPaths() {}

  /** The paths from the page's own top, in the same order; not yet checked. */
  static List<String> fromTop(List<String> given) {
    List<String> paths = given.stream().map(FragmentPaths::fromHome).toList();
    if (paths.contains("/" + INDEX)) {
      paths = each(paths, path -> path.startsWith("/") ? path.substring(1) : path);
    }
    if (!paths.contains(INDEX) && paths.contains(PUBLIC + INDEX)) {
      paths = each(paths, FragmentPaths::fromPublic);
    }
    return paths;
  }

  private static String fromHome(String given) {
    String path = given.replace('\\', '/');
    int start = 0;
    while (path.startsWith("./", start)) {
      start += 2;
    }
    for (String home : SANDBOX_HOMES) {
      if (path.startsWith(home, start)) {
        return SLASHES.matcher(path.substring(start + home.length())).replaceFirst("");
      }
    }
    return path.substring(start);
  }

  private static String fromPublic(String path) {
    return path.startsWith(PUBLIC) ? path.substring(PUBLIC.length()) : path;
  }

  private static List<String> each(List<String> paths, UnaryOperator<String> change) {
    return paths.stream().map(change).toList();
  }
}
