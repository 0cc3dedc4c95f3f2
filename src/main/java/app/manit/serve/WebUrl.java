package app.manit.serve;

import java.net.IDN;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * An http or https address, written as the WHATWG URL standard writes it: dot segments resolved,
 * backslashes turned, host in lower case, what must be percent-encoded encoded and nothing decoded.
 *
 * <p>Own code, because {@link java.net.URI} and OkHttp's {@code HttpUrl} follow other rules, in
 * which {@code /100%}, {@code //about} and {@code /a|b} are errors or something else. Numbers as
 * hosts ({@code 0x7f.1}) are left as they are: no page can be asked for under them here.
 *
 * @param scheme {@code http} or {@code https}
 * @param userInfo with its {@code @}, or empty; only a redirect's target has one
 * @param host in lower case, in ASCII
 * @param port with its colon, or empty where it is the scheme's own
 * @param path begins with a slash
 * @param query with its question mark, or empty
 * @param fragment with its number sign, or empty
 */
public record WebUrl(
    String scheme,
    String userInfo,
    String host,
    String port,
    String path,
    String query,
    String fragment) {

  private static final Pattern ABSOLUTE = Pattern.compile("(?i)(https?):(.*)", Pattern.DOTALL);
  private static final Pattern SCHEME = Pattern.compile("[A-Za-z][A-Za-z0-9+.-]*:");
  private static final Pattern AUTHORITY = Pattern.compile("([^/\\\\?#]*)(.*)", Pattern.DOTALL);
  private static final Pattern HOST_PORT =
      Pattern.compile("(.*@)?(\\[[0-9A-Fa-f:.]+]|[^:@\\[\\]]+)(?::(\\d*))?", Pattern.DOTALL);
  private static final Pattern PLAIN_HOST = Pattern.compile("[A-Za-z0-9_-]+(?:\\.[A-Za-z0-9_-]+)*");

  private static final int LONGEST_LABEL = 63;

  private static final Pattern FORBIDDEN_IN_HOST =
      Pattern.compile("[\\x00-\\x20#/:<>?@\\[\\\\\\]^|%\\x7F]");
  private static final Pattern REFERENCE =
      Pattern.compile("([^?#]*)(\\?[^#]*)?(#.*)?", Pattern.DOTALL);

  /**
   * The address of a request.
   *
   * @param authority the Host field: a name and perhaps a port
   * @param target path and query as they came: nothing is decoded
   * @return empty if no such address can be
   */
  public static Optional<WebUrl> ofRequest(String scheme, String authority, String target) {
    return withAuthority(scheme, authority, target);
  }

  /**
   * The address of a page on a site.
   *
   * @throws IllegalArgumentException if the text is none
   */
  public static WebUrl parse(String absolute) {
    Matcher url = ABSOLUTE.matcher(absolute);
    if (!url.matches()) {
      throw new IllegalArgumentException("not a web address: " + absolute);
    }
    return afterSlashes(url.group(1).toLowerCase(Locale.ROOT), url.group(2))
        .orElseThrow(() -> new IllegalArgumentException("not a web address: " + absolute));
  }

  /** Where a link on this page with this text leads; empty if the text is no address. */
  Optional<WebUrl> resolve(String reference) {
    Matcher absolute = ABSOLUTE.matcher(reference);
    if (absolute.matches()) {
      return afterSlashes(absolute.group(1).toLowerCase(Locale.ROOT), absolute.group(2));
    }
    if (reference.length() > 1 && isSlash(reference.charAt(0)) && isSlash(reference.charAt(1))) {
      return afterSlashes(scheme, reference);
    }
    return Optional.of(withPath(rooted(reference)));
  }

  /** A reference without a place of its own is meant from where the page lies. */
  private String rooted(String reference) {
    return switch (reference.isEmpty() ? '#' : reference.charAt(0)) {
      case '/', '\\' -> reference;
      case '?' -> path + reference;
      case '#' -> path + query + reference;
      default -> path.substring(0, path.lastIndexOf('/') + 1) + reference;
    };
  }

  /**
   * Where a link leads that stands on the page at this address, relative to the page's folder if it
   * is; fragment and all.
   *
   * @param reference as it is written, but without line ends, tabs and outer spaces, which browsers
   *     take away
   * @return empty if it is no address of the web
   */
  public Optional<WebUrl> link(String reference) {
    if (ABSOLUTE.matcher(reference).matches()) {
      return resolve(reference);
    }
    if (SCHEME.matcher(reference).lookingAt()) {
      return Optional.empty();
    }
    return switch (reference.isEmpty() ? '#' : reference.charAt(0)) {
      case '#' -> Optional.of(withPath(path + query + reference));
      case '?' -> Optional.of(withPath(path + reference));
      case '/', '\\' -> resolve(reference);
      default -> Optional.of(withPath(path.substring(0, path.lastIndexOf('/') + 1) + reference));
    };
  }

  /** The address of a file on this site: its path, not encoded, from the top. */
  public WebUrl file(String path) {
    return withPath(PercentEncoding.encode(path, PercentEncoding.PATH + "%\\"));
  }

  private static Optional<WebUrl> afterSlashes(String scheme, String rest) {
    int from = 0;
    while (from < rest.length() && isSlash(rest.charAt(from))) {
      from++;
    }
    Matcher parts = AUTHORITY.matcher(rest.substring(from));
    return parts.matches()
        ? withAuthority(scheme, parts.group(1), parts.group(2))
        : Optional.empty();
  }

  private static Optional<WebUrl> withAuthority(String scheme, String authority, String rest) {
    Matcher parts = HOST_PORT.matcher(authority);
    if (!parts.matches()) {
      return Optional.empty();
    }
    Optional<String> host = host(parts.group(2));
    Optional<String> port = port(scheme, Optional.ofNullable(parts.group(3)).orElse(""));
    if (host.isEmpty() || port.isEmpty()) {
      return Optional.empty();
    }
    String userInfo = Optional.ofNullable(parts.group(1)).orElse("");
    WebUrl root = new WebUrl(scheme, userInfo, host.get(), port.get(), "/", "", "");
    return Optional.of(root.withPath(rest));
  }

  /** The same place with another path, query and fragment. */
  private WebUrl withPath(String text) {
    Matcher parts = REFERENCE.matcher(text);
    if (!parts.matches()) {
      throw new IllegalStateException("every text matches");
    }
    return new WebUrl(
        scheme,
        userInfo,
        host,
        port,
        normalPath(parts.group(1).replace('\\', '/')),
        encoded(parts.group(2), PercentEncoding.QUERY),
        encoded(parts.group(3), PercentEncoding.FRAGMENT));
  }

  /** The sign and what follows it, encoded; a sign with nothing behind it reads as nothing. */
  static String encoded(@Nullable String part, String set) {
    return part == null || part.length() < 2
        ? ""
        : part.charAt(0) + PercentEncoding.encode(part.substring(1), set);
  }

  /** Resolves dot segments, plain or encoded, and encodes the rest. */
  static String normalPath(String path) {
    Deque<String> segments = new ArrayDeque<>();
    String[] raw = (path.startsWith("/") ? path.substring(1) : path).split("/", -1);
    for (int i = 0; i < raw.length; i++) {
      boolean last = i == raw.length - 1;
      switch (raw[i].toLowerCase(Locale.ROOT)) {
        case "..", ".%2e", "%2e.", "%2e%2e" -> {
          segments.pollLast();
          if (last) {
            segments.addLast("");
          }
        }
        case ".", "%2e" -> {
          if (last) {
            segments.addLast("");
          }
        }
        default -> segments.addLast(PercentEncoding.encode(raw[i], PercentEncoding.PATH));
      }
    }
    return "/" + String.join("/", segments);
  }

  private static Optional<String> host(String text) {
    if (text.startsWith("[")) {
      return Optional.of(text.toLowerCase(Locale.ROOT));
    }
    Optional<String> decoded = PercentEncoding.decode(text);
    if (decoded.isEmpty()) {
      return Optional.empty();
    }
    try {
      String ascii = ascii(decoded.get()).toLowerCase(Locale.ROOT);
      return ascii.isEmpty() || FORBIDDEN_IN_HOST.matcher(ascii).find()
          ? Optional.empty()
          : Optional.of(ascii);
    } catch (IllegalArgumentException e) {
      return Optional.empty();
    }
  }

  /**
   * Java's IDN reads a table of all characters first; a host that needs none of it goes without.
   */
  private static String ascii(String host) {
    return PLAIN_HOST.matcher(host).matches() && host.length() <= LONGEST_LABEL
        ? host
        : IDN.toASCII(host, IDN.ALLOW_UNASSIGNED);
  }

  private static Optional<String> port(String scheme, String digits) {
    String number = digits.replaceFirst("^0+(?=.)", "");
    if (number.isEmpty() || number.equals(scheme.equals("https") ? "443" : "80")) {
      return Optional.of("");
    }
    return number.length() > 5 || Integer.parseInt(number) > 65_535
        ? Optional.empty()
        : Optional.of(":" + number);
  }

  private static boolean isSlash(char c) {
    return c == '/' || c == '\\';
  }

  /** Scheme, host and port: what must be equal for two pages to belong together. */
  public String origin() {
    return scheme + "://" + host + port;
  }

  /** The whole address. */
  @Override
  public String toString() {
    return scheme + "://" + userInfo + host + port + path + query + fragment;
  }
}
