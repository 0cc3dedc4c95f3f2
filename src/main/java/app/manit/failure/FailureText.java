package app.manit.failure;

import app.manit.words.Sentences;
import java.text.MessageFormat;
import java.util.Locale;
import java.util.ResourceBundle;

/**
 * What a failure says.
 *
 * @param message what happened and why, in one or two sentences
 * @param nextStep what to do about it, in one sentence
 */
public record FailureText(String message, String nextStep) {
  private static final String BUNDLE = "app.manit.failure.failures";

  /** The text in a language, or in English where there is none. */
  public static FailureText of(Failure failure, Locale locale) {
    ResourceBundle bundle = Sentences.of(BUNDLE, locale);
    Object[] arguments = failure.arguments().toArray();
    String key = failure.kind().code();
    return new FailureText(
        format(bundle.getString(key + ".message"), locale, arguments),
        format(bundle.getString(key + ".next"), locale, arguments));
  }

  /** The text for scripts and logs: always English. */
  public static FailureText english(Failure failure) {
    return of(failure, Locale.ROOT);
  }

  private static String format(String pattern, Locale locale, Object[] arguments) {
    return new MessageFormat(pattern, locale).format(arguments);
  }
}
