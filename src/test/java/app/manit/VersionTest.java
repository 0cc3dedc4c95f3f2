package app.manit;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class VersionTest {

  @Test
  void theVersionIsTheOneOfThePom() {
    assertThat(Version.ofThisBuild()).matches("\\d+\\.\\d+\\.\\d+.*");
  }
}
