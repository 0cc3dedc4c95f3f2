package app.manit.words;

import java.util.List;
import java.util.Locale;
import java.util.ResourceBundle;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * The program's sentences: English, and the other languages that there are.
 *
 * <p>Java by itself would look for each user's language and country. What is not there is looked
 * for in every jar, which takes 15 ms of each command.
 */
public final class Sentences {
  /** Besides English, for which there is the bundle without a language. */
  static final Set<String> LANGUAGES = Set.of("de");

  private Sentences() {}

  /**
   * The bundle in a language, or in English where it does not have that.
   *
   * @param bundle its name with its package
   * @throws java.util.MissingResourceException if there is no such bundle
   */
  public static ResourceBundle of(String bundle, Locale locale) {
    return ResourceBundle.getBundle(bundle, locale, new LanguagesThatThereAre());
  }

  private static final class LanguagesThatThereAre extends ResourceBundle.Control {
    @Override
    public List<String> getFormats(String bundle) {
      return FORMAT_PROPERTIES;
    }

    @Override
    public List<Locale> getCandidateLocales(String bundle, Locale locale) {
      String language = locale.getLanguage();
      return LANGUAGES.contains(language)
          ? List.of(Locale.of(language), Locale.ROOT)
          : List.of(Locale.ROOT);
    }

    @Override
    public @Nullable Locale getFallbackLocale(String bundle, Locale locale) {
      return null;
    }
  }
}
