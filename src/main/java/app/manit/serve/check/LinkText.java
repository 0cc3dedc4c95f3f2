package app.manit.serve.check;

import java.util.regex.Pattern;

/** What can be told of a link by the way it is written, before anybody follows it. */
final class LinkText {
  /** Longer ones are contents, or come from a machine. */
  private static final int MAX_LENGTH = 2_000;

  private static final Pattern BREAKS = Pattern.compile("[\\t\\n\\r]");
  private static final Pattern OWN_FILE = Pattern.compile("(?i)(file:|[a-z]:|\\\\\\\\).*");
  private static final Pattern HOME_FOLDER = Pattern.compile("/(Users|home)/[^/]+/.+");
  private static final Pattern OWN_SERVER =
      Pattern.compile("localhost|.*\\.localhost|127\\.[\\d.]+|0\\.0\\.0\\.0|\\[::1]");
  private static final Pattern GAP =
      Pattern.compile("\\{\\{|\\$\\{|<%|\\{%|\\[\\[|%7B%7B|\\{[\\w.]+}", Pattern.CASE_INSENSITIVE);
  private static final Pattern MAIL = Pattern.compile("[^/\\s@]+@[^/\\s@]+\\.[A-Za-z]{2,}(\\?.*)?");

  /** Ends of names that people write without https:// and that no file has. */
  private static final Pattern WEB =
      Pattern.compile(
          "(?i)(www\\.[^/\\s]+\\.[a-z]{2,}|([a-z0-9-]+\\.)+("
              + "com|net|org|io|me|co|app|dev|tv|link|bio|shop|store|social|info|biz|eu|us|uk|de|at"
              + "|ch|fr|es|it|nl|be|pt|pl|br|ca|au|jp|in|gg|fm|ly|to))(:\\d+)?([/?#].*)?");

  private LinkText() {}

  /** The text as a browser reads it: no space around it, no line ends and tabs in it. */
  static String clean(String written) {
    return BREAKS.matcher(written.trim()).replaceAll("");
  }

  /** Whether it leads to no other place than its own page, or is no address but a content. */
  static boolean leadsNowhereElse(String text) {
    return text.isEmpty() || text.startsWith("#") || text.length() > MAX_LENGTH;
  }

  /** Whether it names a file of a computer. */
  static boolean isOwnFile(String text) {
    return OWN_FILE.matcher(text).matches();
  }

  /** Whether it looks like a file in somebody's own folder. */
  static boolean isInHomeFolder(String text) {
    return HOME_FOLDER.matcher(text).matches();
  }

  /** Whether a host is the visitor's own computer. */
  static boolean isOwnServer(String host) {
    return OWN_SERVER.matcher(host).matches();
  }

  /** Whether there is a gap in it that a script may fill. */
  static boolean hasGap(String text) {
    return GAP.matcher(text).find();
  }

  /** Whether it looks like an address of the web that lacks its beginning. */
  static boolean lacksScheme(String text) {
    return WEB.matcher(text).matches();
  }

  /** Whether it looks like a mail address. */
  static boolean isMailAddress(String text) {
    return MAIL.matcher(text).matches();
  }
}
