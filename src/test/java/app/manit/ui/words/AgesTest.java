package app.manit.ui.words;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.Locale;
import org.junit.jupiter.api.Test;

class AgesTest {
  private static final ZoneId LISBON = ZoneId.of("Europe/Lisbon");

  /** 15:05 in Lisbon. */
  private static final Instant NOW = Instant.parse("2026-05-12T14:05:00Z");

  private final Ages ages = new Ages(new Words(Locale.UK), LISBON);

  @Test
  void theLastMinuteAndTheFutureAreNow() {
    assertThat(ages.ago(NOW.minusSeconds(59), NOW)).isEqualTo("now");
    assertThat(ages.ago(NOW.plusSeconds(5), NOW)).isEqualTo("now");
  }

  @Test
  void aMomentOfTodayIsCountedBack() {
    assertThat(ages.ago(NOW.minus(Duration.ofMinutes(2)), NOW)).isEqualTo("2 min ago");
    assertThat(ages.ago(NOW.minus(Duration.ofHours(3)), NOW)).isEqualTo("3 h ago");
  }

  @Test
  void daysEndAtMidnightWhereTheUserIs() {
    Instant lateYesterday = Instant.parse("2026-05-11T22:59:00Z");
    Instant earlyToday = Instant.parse("2026-05-11T23:01:00Z");

    assertThat(ages.ago(lateYesterday, NOW)).isEqualTo("yesterday");
    assertThat(ages.ago(earlyToday, NOW)).isEqualTo("15 h ago");
  }

  @Test
  void whatIsOlderHasADate() {
    assertThat(ages.ago(NOW.minus(Duration.ofDays(3)), NOW)).isEqualTo("3 days ago");
    assertThat(ages.ago(NOW.minus(Duration.ofDays(40)), NOW)).isEqualTo("2 Apr");
    assertThat(ages.ago(NOW.minus(Duration.ofDays(400)), NOW)).isEqualTo("7 Apr 2025");
  }

  @Test
  void theExactMomentIsLocalTime() {
    assertThat(ages.exactly(NOW)).contains("12 May 2026").contains("15:05");
  }
}
