package app.manit.platform;

import app.manit.words.Sentences;
import java.text.MessageFormat;
import java.util.Locale;
import java.util.ResourceBundle;

/** The sentences of this room, in English: they end up in logs, JSON and sentences of failures. */
final class PlatformText {
  private PlatformText() {}

  static String of(String key, Object... arguments) {
    ResourceBundle bundle = Sentences.of("app.manit.platform.platform", Locale.ROOT);
    return new MessageFormat(bundle.getString(key), Locale.ROOT).format(arguments);
  }
}
