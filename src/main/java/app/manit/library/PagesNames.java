package app.manit.library;

import app.manit.failure.FailureException;
import app.manit.failure.FailureKind;
import java.util.function.Supplier;
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

  /** Leaves room for the short id and for at least ten letters of the title. */
  static final int MAX_PREFIX_LENGTH = 40;

  private static final int SHORT_ID_LENGTH = 6;
  private static final String LETTERS = "abcdefghijklmnopqrstuvwxyz";
  private static final String LETTERS_AND_DIGITS = LETTERS + "0123456789";

  private final Supplier<String> prefix;

  /**
   * Names with a prefix.
   *
   * @param prefix asked for each name, and brought into the form of a slug ({@code My Brand} is
   *     {@code my-brand}); blank for none
   */
  public PagesNames(Supplier<String> prefix) {
    this.prefix = prefix;
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

  /**
   * A name for a page of this title or slug.
   *
   * @param random where the short id comes from: it must not be foreseen by others, but the same
   *     one gives the same name
   * @throws FailureException NAME_INVALID if nothing of the prefix can stand in a name, or it is
   *     too long
   */
  public String name(String title, RandomGenerator random) {
    String cleaned = cleaned(prefix.get());
    String head = cleaned.isEmpty() ? "" : cleaned + "-";
    return head + followed(Slug.of(title), random, Slug.MAX_LENGTH - head.length());
  }

  /** A name to be offered in the place of one that is taken: the same with a short id. */
  public String another(String taken, RandomGenerator random) {
    return followed(Slug.of(taken), random, Slug.MAX_LENGTH);
  }

  private static String followed(String slug, RandomGenerator random, int room) {
    String tail = "-" + shortId(random);
    return Slug.cut(slug, room - tail.length()) + tail;
  }

  private static String shortId(RandomGenerator random) {
    StringBuilder id = new StringBuilder(SHORT_ID_LENGTH);
    id.append(LETTERS.charAt(random.nextInt(LETTERS.length())));
    while (id.length() < SHORT_ID_LENGTH) {
      id.append(LETTERS_AND_DIGITS.charAt(random.nextInt(LETTERS_AND_DIGITS.length())));
    }
    return id.toString();
  }
}
