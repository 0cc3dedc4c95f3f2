package app.manit.library;

import app.manit.failure.FailureException;
import app.manit.failure.FailureKind;
import com.anyascii.AnyAscii;
import java.text.Normalizer;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Predicate;

/**
 * Names of {@code a-z0-9-}: what a command calls a project, and the middle of a {@link PagesNames
 * Pages project's name}.
 *
 * <p>A slug has 1 to 58 characters, begins and ends with a letter or digit and has no two dashes in
 * a row. 58 is Cloudflare's limit for a Pages project (its error 8000003), and a name with {@code
 * --} may be taken for an encoded international domain.
 */
public final class Slug {
  /** The longest name Cloudflare takes for a Pages project. */
  public static final int MAX_LENGTH = 58;

  /** Stands for a title without a letter or digit, such as one of emoji only. */
  static final String FALLBACK = "page";

  private Slug() {}

  /**
   * The slug of a title in any script. Letters become the Latin ones they are usually written with,
   * without regard to the language: nobody says which one a title is in, and the German ü is the
   * Turkish and Spanish one too, so it is a plain u. Chinese characters are read one by one. A slug
   * is its own slug.
   */
  public static String of(String title) {
    String letters = cut(dashed(title), MAX_LENGTH);
    return letters.isEmpty() ? FALLBACK : letters;
  }

  /** The slug itself, or the first of {@code slug-2}, {@code slug-3}, … that is not taken. */
  public static String unique(String slug, Predicate<String> taken) {
    String candidate = slug;
    for (int n = 2; taken.test(candidate); n++) {
      String number = "-" + n;
      candidate = cut(slug, MAX_LENGTH - number.length()) + number;
    }
    return candidate;
  }

  /**
   * Takes a name that the user chose, as it is.
   *
   * @return the name
   * @throws FailureException NAME_INVALID, with the reason and a name that would do
   */
  public static String check(String name) {
    Optional<NameProblem> problem = problem(name);
    if (problem.isPresent()) {
      throw FailureException.of(FailureKind.NAME_INVALID, name, words(problem.get(), name));
    }
    return name;
  }

  private static String words(NameProblem problem, String name) {
    return switch (problem) {
      case EMPTY, TOO_LONG -> problem.english();
      case LETTERS, DASH_AT_AN_END, TWO_DASHES -> "“" + of(name) + "” would do";
    };
  }

  /** Why a name that the user chose cannot stand in an address; empty when it can. */
  public static Optional<NameProblem> problem(String name) {
    if (name.isBlank()) {
      return Optional.of(NameProblem.EMPTY);
    }
    if (!name.chars().allMatch(c -> c == '-' || isAscii(c))) {
      return Optional.of(NameProblem.LETTERS);
    }
    if (name.length() > MAX_LENGTH) {
      return Optional.of(NameProblem.TOO_LONG);
    }
    if (name.startsWith("-") || name.endsWith("-")) {
      return Optional.of(NameProblem.DASH_AT_AN_END);
    }
    return name.contains("--") ? Optional.of(NameProblem.TWO_DASHES) : Optional.empty();
  }

  private static boolean isAscii(int c) {
    return (c >= 'a' && c <= 'z') || (c >= '0' && c <= '9');
  }

  /** Letters and digits in lower case, everything between them as one dash; may be empty. */
  static String dashed(String text) {
    // Names of files come decomposed from macOS; Korean letters are read by syllables.
    String composed = Normalizer.normalize(text, Normalizer.Form.NFC);
    StringBuilder slug = new StringBuilder();
    boolean apart = false;
    for (int i = 0; i < composed.length() && slug.length() <= 2 * MAX_LENGTH; ) {
      int character = composed.codePointAt(i);
      i += Character.charCount(character);
      if (isSilent(character)) {
        continue;
      }
      if (!isRead(character)) {
        apart = true;
        continue;
      }
      boolean word = Character.isIdeographic(character);
      apart = append(slug, latin(character), apart || word) || word;
    }
    return slug.toString();
  }

  /** Appends what can stand in a slug, and tells whether the next letter stands apart from it. */
  private static boolean append(StringBuilder slug, String latin, boolean apartBefore) {
    boolean apart = apartBefore;
    for (int i = 0; i < latin.length(); i++) {
      char c = latin.charAt(i);
      if (isAscii(c)) {
        if (apart && !slug.isEmpty()) {
          slug.append('-');
        }
        slug.append(c);
        apart = false;
      } else if (!isSilent(c)) {
        apart = true;
      }
    }
    return apart;
  }

  private static String latin(int character) {
    String ascii =
        character < 0x80 ? Character.toString(character) : AnyAscii.transliterate(character);
    return ascii.toLowerCase(Locale.ROOT);
  }

  /** Emoji, flags, punctuation and other symbols are not read; circled letters are letters. */
  private static boolean isRead(int character) {
    return Character.isAlphabetic(character)
        || switch (Character.getType(character)) {
          case Character.DECIMAL_DIGIT_NUMBER,
              Character.OTHER_NUMBER,
              Character.NON_SPACING_MARK,
              Character.COMBINING_SPACING_MARK,
              Character.ENCLOSING_MARK ->
              true;
          default -> false;
        };
  }

  /** Apostrophes and invisible joiners stand inside a word and leave no gap: {@code Ana's}. */
  private static boolean isSilent(int character) {
    return character == '\''
        || character == '’'
        || character == '`'
        || Character.getType(character) == Character.FORMAT;
  }

  /** Shortens to a length, between words where that does not lose more than half of it. */
  static String cut(String slug, int length) {
    if (slug.length() <= length) {
      return slug;
    }
    int end = slug.charAt(length) == '-' ? length : slug.lastIndexOf('-', length - 1);
    return slug.substring(0, end > length / 2 ? end : length);
  }
}
