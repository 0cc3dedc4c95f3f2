package app.manit;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class MainTest {

  @Test
  void theVersionIsTheOneOfThePom() {
    assertThat(Main.version()).matches("\\d+\\.\\d+\\.\\d+.*");
  }
}
