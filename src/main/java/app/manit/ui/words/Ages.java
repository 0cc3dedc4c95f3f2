package app.manit.ui.words;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.time.format.FormatStyle;
import java.time.temporal.ChronoUnit;

/** Writes moments as people say them: {@code 2 min ago}, {@code yesterday}, {@code 12 May}. */
public final class Ages {
  private static final int DAYS_COUNTED = 7;

  private final Words words;
  private final ZoneId zone;

  /** Writes them in these words, in the days of this zone. */
  public Ages(Words words, ZoneId zone) {
    this.words = words;
    this.zone = zone;
  }

  /** The zone whose days they are. */
  public ZoneId zone() {
    return zone;
  }

  /** How long ago; a moment to come counts as now. */
  public String ago(Instant moment, Instant now) {
    Duration age = Duration.between(moment, now);
    if (age.toMinutes() < 1) {
      return words.say("time.now");
    }
    if (age.toHours() < 1) {
      return words.say("time.minutes", age.toMinutes());
    }
    ZonedDateTime then = moment.atZone(zone);
    LocalDate today = LocalDate.ofInstant(now, zone);
    long days = ChronoUnit.DAYS.between(then.toLocalDate(), today);
    if (days == 0) {
      return words.say("time.hours", age.toHours());
    }
    if (days == 1) {
      return words.say("time.yesterday");
    }
    if (days < DAYS_COUNTED) {
      return words.say("time.days", days);
    }
    boolean thisYear = then.getYear() == today.getYear();
    return format(then, words.say(thisYear ? "time.date.this-year" : "time.date.other-year"));
  }

  /** The moment to the minute, for whoever wants to know. */
  public String exactly(Instant moment) {
    return DateTimeFormatter.ofLocalizedDateTime(FormatStyle.MEDIUM, FormatStyle.SHORT)
        .withLocale(words.locale())
        .format(moment.atZone(zone));
  }

  private String format(ZonedDateTime moment, String pattern) {
    return DateTimeFormatter.ofPattern(pattern, words.locale()).format(moment);
  }
}
