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
    assertThat(AddressText.inLines("https://anas-links.pages.dev"))
        .isEqualTo("anas-links\n.pages.dev");
  }

  @Test
  void aLongNameIsBrokenAfterADash() {
    assertThat(AddressText.inLines("https://manit-ana-ruiz-ceramics-coecwh.pages.dev"))
        .isEqualTo("manit-ana-ruiz-ceramics-\ncoecwh\n.pages.dev");
  }
}
