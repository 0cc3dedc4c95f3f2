package app.manit.ui.share;

import static org.assertj.core.api.Assertions.assertThat;

import app.manit.library.HostKey;
import app.manit.library.Verification;
import app.manit.ui.DirectBackground;
import app.manit.ui.FakeDesk;
import app.manit.ui.PageSamples;
import app.manit.ui.notice.Notice;
import app.manit.ui.notice.Notices;
import app.manit.ui.pages.Pages;
import app.manit.ui.pages.Publishing;
import app.manit.ui.words.Words;
import app.manit.workspace.Page;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import javafx.beans.property.SimpleObjectProperty;
import org.junit.jupiter.api.Test;

class ShareViewModelTest {
  private final FakeDesk desk = new FakeDesk();
  private final Words words = new Words(Locale.ENGLISH);
  private final Notices notices = new Notices(words, () -> PageSamples.NOW);
  private final Pages pages = new Pages(desk, new DirectBackground(), notices);
  private final List<String> copied = new ArrayList<>();
  private final List<String> opened = new ArrayList<>();
  private final SimpleObjectProperty<Optional<HostKey>> host =
      new SimpleObjectProperty<>(Optional.of(PageSamples.HOST));
  private final ShareViewModel model =
      new ShareViewModel(pages, host, notices, copied::add, opened::add, words);

  @Test
  void aDraftSaysWhyItCannotBeShared() {
    show(PageSamples.draft("Ana", PageSamples.NOW));
    model.copy();

    assertThat(screen().url()).isEmpty();
    assertThat(screen().reason()).isEqualTo("You can share it as soon as it is live.");
    assertThat(copied).isEmpty();
  }

  @Test
  void aLivePageIsCopiedWithATick() {
    show(online(Verification.VERIFIED));
    model.copy();
    model.open();

    assertThat(copied).containsExactly("https://ana.pages.dev");
    assertThat(opened).containsExactly("https://ana.pages.dev");
    assertThat(notices.shown()).extracting(Notice::title).containsExactly("Link copied");
  }

  @Test
  void onePrimaryButtonIsInSight() {
    Page live = online(Verification.VERIFIED);
    show(live);
    assertThat(screen().first()).isTrue();

    desk.library.set(0, PageSamples.changed(live));
    pages.refresh();
    assertThat(screen().first()).isFalse();
  }

  @Test
  void aPageThatShowsSomethingElseIsNotShared() {
    show(online(Verification.MISMATCH));

    assertThat(screen().url()).isEmpty();
  }

  @Test
  void theStepsOfAnUpdateTakeTheCodesPlace() {
    show(online(Verification.VERIFIED));
    pages.items().getFirst().publishing(Publishing.ASKED);

    assertThat(screen().url()).isPresent();
    assertThat(screen().withCode()).isFalse();
  }

  private ShareScreen screen() {
    return model.screen().getValue();
  }

  private void show(Page page) {
    desk.library.add(page);
    pages.refresh();
  }

  private static Page online(Verification seen) {
    return PageSamples.online("Ana", "ana.pages.dev", seen, PageSamples.NOW);
  }
}
