package app.manit.share;

import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Where somebody has a Mastodon account.
 *
 * @param host its name, such as {@code mastodon.social}
 */
public record MastodonServer(String host) {
  private static final Pattern TYPED =
      Pattern.compile(
          "(?:https://)?(?:@?[\\w.-]{1,60}@)?((?:[a-z0-9-]{1,63}\\.){1,8}[a-z0-9-]{2,63})/?",
          Pattern.CASE_INSENSITIVE);

  /** Reads what people write for it: the name, the address, or their account; else empty. */
  public static Optional<MastodonServer> parse(String text) {
    Matcher typed = TYPED.matcher(text.strip());
    return typed.matches()
        ? Optional.of(new MastodonServer(typed.group(1).toLowerCase(Locale.ROOT)))
        : Optional.empty();
  }
}
