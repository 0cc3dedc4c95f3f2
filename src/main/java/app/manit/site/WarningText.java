package app.manit.site;

import java.text.MessageFormat;
import java.util.Locale;
import java.util.ResourceBundle;

/** What a warning says, in one or two sentences. */
public final class WarningText {
  private static final String BUNDLE = "app.manit.site.warnings";

  private WarningText() {}

  /** The sentence in a language, or in English where there is none. */
  public static String of(SiteWarning warning, Locale locale) {
    ResourceBundle bundle =
        ResourceBundle.getBundle(
            BUNDLE,
            locale,
            ResourceBundle.Control.getNoFallbackControl(ResourceBundle.Control.FORMAT_PROPERTIES));
    return new MessageFormat(bundle.getString(warning.kind().code()), locale)
        .format(new Object[] {warning.path(), warning.detail()});
  }

  /** The sentence for scripts and logs: always English. */
  public static String english(SiteWarning warning) {
    return of(warning, Locale.ROOT);
  }
}
