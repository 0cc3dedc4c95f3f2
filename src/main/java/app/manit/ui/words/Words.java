package app.manit.ui.words;

import app.manit.failure.Failure;
import app.manit.failure.FailureText;
import app.manit.words.Sentences;
import java.text.MessageFormat;
import java.util.List;
import java.util.Locale;
import java.util.ResourceBundle;

/** What the window says, in one language. The sentences stand in {@code ui.properties} by pane. */
public final class Words {
  /** The languages that the window speaks. */
  public static final List<Locale> LANGUAGES = List.of(Locale.ENGLISH, Locale.GERMAN);

  private static final String BUNDLE = "app.manit.ui.ui";

  private final Locale locale;
  private final ResourceBundle bundle;

  /** The words of a language, or the English ones where there are none. */
  public Words(Locale locale) {
    this.locale = locale;
    this.bundle = Sentences.of(BUNDLE, locale);
  }

  /** What a language calls itself. */
  public static String ownName(Locale language) {
    String name = language.getDisplayLanguage(language);
    return name.substring(0, 1).toUpperCase(language) + name.substring(1);
  }

  /** For FXML, which names its words as {@code %key}. */
  public ResourceBundle bundle() {
    return bundle;
  }

  /** Whose habits numbers and dates follow. */
  public Locale locale() {
    return locale;
  }

  /**
   * The words under a key, with their gaps filled.
   *
   * @throws java.util.MissingResourceException if there is no such key
   */
  public String say(String key, Object... arguments) {
    return new MessageFormat(bundle.getString(key), locale).format(arguments);
  }

  /** What a failure says. */
  public FailureText say(Failure failure) {
    return FailureText.of(failure, locale);
  }
}
