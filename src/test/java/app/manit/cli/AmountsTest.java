package app.manit.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class AmountsTest {

  @ParameterizedTest
  @CsvSource({
    "0, 0 B",
    "999, 999 B",
    "1000, 1.0 kB",
    "12345, 12.3 kB",
    "999949, 999.9 kB",
    "999950, 1.0 MB",
    "26214400, 26.2 MB",
    "1500000000, 1.5 GB"
  })
  void sizesHaveADigitBehindThePoint(long bytes, String text) {
    assertThat(Amounts.bytes(bytes)).isEqualTo(text);
  }

  @ParameterizedTest
  @CsvSource({
    "0, 0 ms",
    "999, 999 ms",
    "1000, 1.0 s",
    "59940, 59.9 s",
    "60000, 1 min 0 s",
    "185000, 3 min 5 s"
  })
  void timesGetCoarserWithTheirLength(long millis, String text) {
    assertThat(Amounts.time(Duration.ofMillis(millis))).isEqualTo(text);
  }
}
