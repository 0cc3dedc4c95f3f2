package app.manit.ui.preview;

import static org.assertj.core.api.Assertions.assertThat;

import app.manit.ui.HandDelay;
import java.net.URI;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class AddressBoxTest {
  private final HandDelay delay = new HandDelay();
  private final List<String> copied = new ArrayList<>();

  @Test
  void whatWasCopiedIsTickedForAMoment() {
    AddressBox box = box(Optional.of(URI.create("https://ana.pages.dev/")));
    box.copy();
    assertThat(copied).containsExactly("https://ana.pages.dev/");
    assertThat(box.copied().get()).isTrue();

    delay.pass();
    assertThat(box.copied().get()).isFalse();
  }

  @Test
  void withoutAnAddressNothingIsCopied() {
    AddressBox box = box(Optional.empty());
    box.copy();

    assertThat(copied).isEmpty();
    assertThat(box.copied().get()).isFalse();
  }

  private AddressBox box(Optional<URI> address) {
    return new AddressBox(() -> address, copied::add, delay);
  }
}
