package app.manit.ui.library;

import static org.assertj.core.api.Assertions.assertThat;

import app.manit.library.ProjectId;
import org.junit.jupiter.api.Test;

class LetterTileTest {
  private final ProjectId id = ProjectId.random();

  @Test
  void theFirstLetterStandsForThePage() {
    assertThat(letter("ana’s links")).isEqualTo("A");
    assertThat(letter("“Quoted”")).isEqualTo("Q");
    assertThat(letter("42 bowls")).isEqualTo("4");
  }

  @Test
  void lettersOfOtherScriptsKeepTheirMarks() {
    assertThat(letter("ลิงก์ของฉัน")).isEqualTo("ลิ");
    assertThat(letter("e\u0301tude")).isEqualTo("E\u0301");
    assertThat(letter("🌸 Ana")).isEqualTo("🌸");
  }

  @Test
  void aTitleWithoutLettersHasADot() {
    assertThat(letter("—")).isEqualTo("·");
  }

  @Test
  void aPageKeepsItsColourWhenItIsRenamed() {
    assertThat(LetterTile.of(id, "Ana").colour()).isEqualTo(LetterTile.of(id, "Ben").colour());
  }

  private String letter(String title) {
    return LetterTile.of(id, title).letter();
  }
}
