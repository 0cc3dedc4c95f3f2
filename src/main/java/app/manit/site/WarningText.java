package app.manit.site;

import app.manit.words.Sentences;
import java.text.MessageFormat;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.ResourceBundle;

/** What a warning says, in one or two sentences. */
public final class WarningText {
  private static final String BUNDLE = "app.manit.site.warnings";

  private WarningText() {}

  /** The sentence in a language, or in English where there is none. */
  public static String of(SiteWarning warning, Locale locale) {
    ResourceBundle bundle = Sentences.of(BUNDLE, locale);
    List<Object> parts = new ArrayList<>(List.of(warning.path(), warning.others()));
    parts.addAll(warning.details());
    return new MessageFormat(bundle.getString(key(warning)), locale).format(parts.toArray());
  }

  private static String key(SiteWarning warning) {
    if (warning.isMore()) {
      return warning.reason(); // the same words for every kind
    }
    String code = warning.kind().code();
    return warning.reason().isEmpty() ? code : code + "." + warning.reason();
  }

  /** The sentence for scripts and logs: always English. */
  public static String english(SiteWarning warning) {
    return of(warning, Locale.ROOT);
  }
}
