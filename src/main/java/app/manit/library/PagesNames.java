package app.manit.library;

import app.manit.failure.FailureException;
import app.manit.failure.FailureKind;
import java.util.random.RandomGenerator;

/**
 * Makes up names for Pages projects: {@code prefix-slug-shortid}, or {@code slug-shortid} without a
 * prefix.
 *
 * <p>Each is a {@link Slug}, so Cloudflare takes it. The short id makes it likely that nobody in
 * the world has the name: were it taken, Cloudflare would silently give the project another
 * subdomain. It is never cut, and never begins with a digit.
 */
public final class PagesNames {
  /** The prefix when nobody asked for another. */
  public static final String DEFAULT_PREFIX = "manit";

  /** Leaves room for the short id and for at least ten letters of the title. */
  static final int MAX_PREFIX_LENGTH = 40;

  private static final int SHORT_ID_LENGTH = 6;
  private static final String LETTERS = "abcdefghijklmnopqrstuvwxyz";
  private static final String LETTERS_AND_DIGITS = LETTERS + "0123456789";

  private final String prefix;
  private final RandomGenerator random;

  /**
   * Names with a prefix.
   *
   * @param prefix brought into the form of a slug ({@code My Brand} is {@code my-brand}); blank for
   *     none
   * @param random where the short ids come from: in the program a {@link
   *     java.security.SecureRandom}, so that they cannot be foreseen
   * @throws FailureException NAME_INVALID if nothing of the prefix can stand in a name, or it is
   *     too long
   */
  public PagesNames(String prefix, RandomGenerator random) {
    this.prefix = cleaned(prefix);
    this.random = random;
  }

  private static String cleaned(String prefix) {
    String cleaned = Slug.dashed(prefix);
    if (cleaned.isEmpty() && !prefix.isBlank()) {
      throw FailureException.of(
          FailureKind.NAME_INVALID, prefix, "nothing of it can stand in an address");
    }
    if (cleaned.length() > MAX_PREFIX_LENGTH) {
      throw FailureException.of(
          FailureKind.NAME_INVALID,
          prefix,
          "a prefix has at most " + MAX_PREFIX_LENGTH + " characters");
    }
    return cleaned;
  }

  /** A new name, different each time, for a page of this title or slug. */
  public String next(String title) {
    String head = prefix.isEmpty() ? "" : prefix + "-";
    String tail = "-" + shortId();
    int room = Slug.MAX_LENGTH - head.length() - tail.length();
    return head + Slug.cut(Slug.of(title), room) + tail;
  }

  private String shortId() {
    StringBuilder id = new StringBuilder(SHORT_ID_LENGTH);
    id.append(LETTERS.charAt(random.nextInt(LETTERS.length())));
    while (id.length() < SHORT_ID_LENGTH) {
      id.append(LETTERS_AND_DIGITS.charAt(random.nextInt(LETTERS_AND_DIGITS.length())));
    }
    return id.toString();
  }
}
