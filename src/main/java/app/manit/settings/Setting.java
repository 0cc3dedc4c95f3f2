package app.manit.settings;

import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Function;
import java.util.regex.Pattern;

/**
 * One thing that can be chosen: its name in the file, what holds until it is chosen, and which
 * values there are.
 *
 * @param <T> what is chosen
 * @param key its name in the file
 * @param usual what holds until something is chosen, and in the place of what makes no sense
 * @param read makes a value of the file's text; empty for one that makes no sense
 * @param write the text of a value
 */
public record Setting<T>(
    String key, T usual, Function<String, Optional<T>> read, Function<T, String> write) {

  /** Light or dark. */
  public static final Setting<Theme> THEME = oneOf("theme", Theme.class, Theme.SYSTEM);

  /** The window's language; empty for the system's. */
  public static final Setting<Optional<Locale>> LANGUAGE =
      new Setting<>(
          "language",
          Optional.empty(),
          text -> Optional.of(Optional.of(Locale.forLanguageTag(text)).filter(Setting::named)),
          locale -> locale.map(Locale::toLanguageTag).orElse(""));

  /** How large everything in the window is, in per cent. */
  public static final Setting<Integer> SCALE = within("scale", 80, 200, 100);

  /** What closing the window does. */
  public static final Setting<Closing> CLOSING = oneOf("closing", Closing.class, Closing.ASK);

  /** What the names of pages at Cloudflare begin with; empty for nothing. */
  public static final Setting<Optional<String>> PREFIX =
      new Setting<>(
          "prefix",
          Optional.of("manit"),
          text ->
              text.isEmpty() || Prefix.LEGAL.matcher(text).matches()
                  ? Optional.of(Optional.of(text).filter(prefix -> !prefix.isEmpty()))
                  : Optional.empty(),
          prefix -> prefix.orElse(""));

  /** How many pages are published at once. */
  public static final Setting<Integer> PAGES_AT_ONCE = within("pages-at-once", 1, 6, 2);

  /** How many uploads a page has at once. */
  public static final Setting<Integer> UPLOADS_AT_ONCE = within("uploads-at-once", 1, 6, 3);

  /** How long a request may stand still, in seconds. */
  public static final Setting<Duration> STALL_LIMIT = seconds("stall-limit", 10, 300, 60);

  /** How requests to Cloudflare leave this computer. */
  public static final Setting<ProxyChoice> PROXY =
      new Setting<>("proxy", new ProxyChoice.AsSystem(), Setting::proxy, Setting::text);

  /** Where the user has a Mastodon account, as they write it; empty for whichever they choose. */
  public static final Setting<String> MASTODON_SERVER =
      new Setting<>("mastodon-server", "", Optional::of, Function.identity());

  /** On which kind of screen pages are previewed. */
  public static final Setting<Device> DEVICE = oneOf("preview-device", Device.class, Device.PHONE);

  /** Whether the first steps were shown, or refused. */
  public static final Setting<Boolean> TOURED =
      new Setting<>(
          "toured", false, text -> Optional.of(Boolean.parseBoolean(text)), Object::toString);

  /** In which order the library shows its pages. */
  public static final Setting<LibraryOrder> LIBRARY_ORDER =
      oneOf("library-order", LibraryOrder.class, LibraryOrder.CHANGED);

  /** All of them. */
  public static final List<Setting<?>> ALL =
      List.of(
          THEME,
          LANGUAGE,
          SCALE,
          CLOSING,
          PREFIX,
          PAGES_AT_ONCE,
          UPLOADS_AT_ONCE,
          STALL_LIMIT,
          PROXY,
          MASTODON_SERVER,
          DEVICE,
          TOURED,
          LIBRARY_ORDER);

  /** Loaded when it is needed: the names of pages allow what Cloudflare allows, less its ends. */
  private static final class Prefix {
    static final Pattern LEGAL = Pattern.compile("[a-z0-9](?:[a-z0-9-]{0,18}[a-z0-9])?");
  }

  private static <E extends Enum<E>> Setting<E> oneOf(String key, Class<E> type, E usual) {
    return new Setting<>(
        key,
        usual,
        text ->
            Arrays.stream(type.getEnumConstants())
                .filter(value -> value.name().equalsIgnoreCase(text))
                .findFirst(),
        value -> value.name().toLowerCase(Locale.ROOT));
  }

  private static Setting<Integer> within(String key, int least, int most, int usual) {
    return new Setting<>(
        key,
        usual,
        text -> number(text).filter(n -> n >= least && n <= most),
        number -> Integer.toString(number));
  }

  private static Setting<Duration> seconds(String key, int least, int most, int usual) {
    Setting<Integer> number = within(key, least, most, usual);
    return new Setting<>(
        key,
        Duration.ofSeconds(usual),
        text -> number.read().apply(text).map(Duration::ofSeconds),
        duration -> Long.toString(duration.toSeconds()));
  }

  private static Optional<Integer> number(String text) {
    try {
      return Optional.of(Integer.parseInt(text.strip()));
    } catch (NumberFormatException e) {
      return Optional.empty();
    }
  }

  private static boolean named(Locale locale) {
    return !locale.getLanguage().isEmpty();
  }

  private static Optional<ProxyChoice> proxy(String text) {
    return switch (text) {
      case "system" -> Optional.of(new ProxyChoice.AsSystem());
      case "none" -> Optional.of(new ProxyChoice.Straight());
      default -> ProxyChoice.Manual.parse(text).map(manual -> manual);
    };
  }

  private static String text(ProxyChoice choice) {
    return switch (choice) {
      case ProxyChoice.AsSystem() -> "system";
      case ProxyChoice.Straight() -> "none";
      case ProxyChoice.Manual manual -> manual.toString();
    };
  }
}
