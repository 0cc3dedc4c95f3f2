package app.manit.ui.words;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class AddressTextTest {
  @Test
  void anAddressIsReadWithoutWhatAllOfThemHave() {
    assertThat(AddressText.brief("https://anas-links.pages.dev")).isEqualTo("anas-links.pages.dev");
    assertThat(AddressText.brief("http://anas-links.localhost:8788/"))
        .isEqualTo("anas-links.localhost:8788");
  }

  @Test
  void itsOwnNameStandsOnALineOfItsOwn() {
    assertThat(AddressText.twoLines("https://anas-links.pages.dev"))
        .isEqualTo("anas-links\n.pages.dev");
  }
}
