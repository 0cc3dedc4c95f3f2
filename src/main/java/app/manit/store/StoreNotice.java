package app.manit.store;

import app.manit.words.Sentences;
import java.nio.file.Path;
import java.text.MessageFormat;
import java.time.Instant;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.time.format.FormatStyle;
import java.util.Locale;
import java.util.Optional;
import java.util.ResourceBundle;

/**
 * The library was damaged, or gone, and has been put in order.
 *
 * @param copyMadeAt how old the copy is that took its place; empty when nothing was lost
 * @param damaged where the damaged file was put aside; empty when there was no file at all
 */
public record StoreNotice(Optional<Instant> copyMadeAt, Optional<Path> damaged) {

  /** What the user is told, in one or two sentences. */
  public String sentence(Locale locale, ZoneId zone) {
    ResourceBundle bundle = Sentences.of("app.manit.store.notices", locale);
    String key =
        damaged.isEmpty()
            ? "restored-missing"
            : copyMadeAt.isEmpty() ? "rescued-damaged" : "restored-damaged";
    DateTimeFormatter time =
        DateTimeFormatter.ofLocalizedDateTime(FormatStyle.MEDIUM, FormatStyle.SHORT)
            .withLocale(locale)
            .withZone(zone);
    String when = copyMadeAt.map(time::format).orElse("");
    String aside = damaged.map(Path::toString).orElse("");
    return new MessageFormat(bundle.getString(key), locale).format(new Object[] {when, aside});
  }
}
