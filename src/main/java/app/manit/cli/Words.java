package app.manit.cli;

import app.manit.words.Sentences;
import java.text.MessageFormat;
import java.util.Locale;
import java.util.ResourceBundle;

/** The sentences that people read in the terminal, from {@code cli.properties}. */
final class Words {
  private final Locale locale;
  private final ResourceBundle bundle;

  /** The sentences in a language, or in English where there are none. */
  Words(Locale locale) {
    this.locale = locale;
    this.bundle = Sentences.of("app.manit.cli.cli", locale);
  }

  /** The sentence of a key with its parts filled in; numbers come as text. */
  String say(String key, String... parts) {
    return new MessageFormat(bundle.getString(key), locale).format(parts);
  }

  /** {@code 1 file}, {@code 2 files}. */
  String files(int count) {
    return say(count == 1 ? "files.one" : "files.several", Integer.toString(count));
  }

  /** The language. */
  Locale locale() {
    return locale;
  }
}
