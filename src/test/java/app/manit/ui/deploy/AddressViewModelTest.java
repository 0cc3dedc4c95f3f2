package app.manit.ui.deploy;

import static org.assertj.core.api.Assertions.assertThat;

import app.manit.failure.Failure;
import app.manit.failure.FailureKind;
import app.manit.library.HostKey;
import app.manit.library.Verification;
import app.manit.ui.DirectBackground;
import app.manit.ui.FakeDesk;
import app.manit.ui.PageSamples;
import app.manit.ui.notice.Notices;
import app.manit.ui.notice.Tone;
import app.manit.ui.pages.PageItem;
import app.manit.ui.pages.Pages;
import app.manit.ui.words.Words;
import app.manit.workspace.Page;
import java.util.Locale;
import java.util.Optional;
import javafx.beans.property.SimpleObjectProperty;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class AddressViewModelTest {
  private final FakeDesk desk = new FakeDesk();
  private final DirectBackground background = new DirectBackground();
  private final Words words = new Words(Locale.ENGLISH);
  private final Notices notices = new Notices(words, () -> PageSamples.NOW);
  private final Pages pages = new Pages(desk, background, notices);
  private final SimpleObjectProperty<Optional<HostKey>> host =
      new SimpleObjectProperty<>(Optional.of(PageSamples.HOST));
  private final AddressViewModel model = new AddressViewModel(pages, desk, background, host, words);

  @BeforeEach
  void twoDrafts() {
    desk.library.add(PageSamples.draft("Ana", PageSamples.NOW));
    desk.library.add(PageSamples.draft("Ben", PageSamples.NOW));
    pages.refresh();
  }

  @Test
  void theAddressToComeIsShownAndIsTheOneThatIsUsed() {
    assertThat(model.name().get()).isEqualTo("manit-ana-k3x9q2");
    assertThat(model.screen().get().after()).isEqualTo(".pages.dev");
    assertThat(model.screen().get().good()).isTrue();
    assertThat(model.wish(item(0).id())).isEmpty();
  }

  @Test
  void aNameIsCheckedAsItIsTyped() {
    model.name().set("Ana’s Links");
    assertThat(model.screen().get().word())
        .isEqualTo("Only the letters a–z, digits and dashes. “anas-links” would do.");
    assertThat(model.screen().get().good()).isFalse();

    model.name().set("ana-");
    assertThat(model.screen().get().word()).isEqualTo("A dash cannot stand at either end.");
    model.name().set("a".repeat(60));
    assertThat(model.screen().get().word()).isEqualTo("2 characters too many: 58 fit.");
    model.name().set("");
    assertThat(model.screen().get().word()).isEqualTo("The address needs a name.");

    model.name().set("anas-links");
    assertThat(model.screen().get().good()).isTrue();
    assertThat(model.wish(item(0).id())).contains("anas-links");
  }

  @Test
  void anotherPrefixIsSeenAtOnceButTakesNothingBackThatWasTyped() {
    desk.prefix = "ana";
    model.askAgain();
    assertThat(model.name().get()).isEqualTo("ana-ana-k3x9q2");

    model.name().set("anas-links");
    desk.prefix = "shop";
    model.askAgain();
    assertThat(model.name().get()).isEqualTo("anas-links");
  }

  @Test
  void whatWasTypedForAPageStaysWithIt() {
    model.name().set("anas-links");
    pages.selected().set(item(1));
    assertThat(model.name().get()).isEqualTo("manit-ben-k3x9q2");
    pages.selected().set(item(0));

    assertThat(model.name().get()).isEqualTo("anas-links");
    assertThat(model.wish(item(1).id())).isEmpty();
  }

  @Test
  void aNameIsLookedUpWhenTheTypingStops() {
    desk.nameTrouble =
        name ->
            switch (name) {
              case "ben" -> Optional.of(Failure.of(FailureKind.NAME_IN_USE, name));
              case "shop" -> Optional.of(Failure.of(FailureKind.PROJECT_NAME_TAKEN, name));
              default -> Optional.empty();
            };
    model.name().set("ben");
    model.lookUp();
    assertThat(model.screen().get().word()).isEqualTo("Another of your pages has this name.");
    model.name().set("shop");
    model.lookUp();
    assertThat(model.screen().get().good()).isFalse();
    model.name().set("anas-links");
    model.lookUp();
    assertThat(model.screen().get().tone()).isEqualTo(Tone.SUCCESS);
  }

  @Test
  void anAnswerAboutAnEarlierNameIsForgotten() {
    desk.nameTrouble = name -> Optional.of(Failure.of(FailureKind.PROJECT_NAME_TAKEN, name));
    background.hold();
    model.name().set("shop");
    model.lookUp();
    model.name().set("shop-2");
    background.release();

    assertThat(model.screen().get().good()).isTrue();
  }

  @Test
  void whatIsPublishedKeepsItsAddress() {
    Page online =
        PageSamples.online("Ana", "ana.pages.dev", Verification.VERIFIED, PageSamples.NOW);
    desk.library.set(0, online);
    pages.refresh();

    assertThat(model.screen().get()).isNull();
  }

  @Test
  void aNameThatWasTakenIsFollowedByAnotherOne() {
    Failure taken = Failure.of(FailureKind.PROJECT_NAME_TAKEN, "manit-ana-k3x9q2");
    desk.library.set(
        0, PageSamples.failed(desk.library.getFirst(), "ana.pages.dev", taken, PageSamples.NOW));
    pages.refresh();

    assertThat(model.name().get()).isEqualTo("manit-ana-k3x9q2-b7d1fa");
    assertThat(model.wish(item(0).id())).contains("manit-ana-k3x9q2-b7d1fa");
  }

  private PageItem item(int index) {
    return pages.items().get(index);
  }
}
