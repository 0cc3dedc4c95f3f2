package app.manit.ui.library;

import static org.assertj.core.api.Assertions.assertThat;

import app.manit.library.Verification;
import app.manit.settings.Settings;
import app.manit.ui.DirectBackground;
import app.manit.ui.FakeDesk;
import app.manit.ui.PageSamples;
import app.manit.ui.notice.Notices;
import app.manit.ui.pages.Pages;
import app.manit.ui.settings.Preferences;
import app.manit.ui.words.Words;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class LibraryViewModelTest {
  private final FakeDesk desk = new FakeDesk();
  private final DirectBackground background = new DirectBackground();
  private final Notices notices = new Notices(new Words(Locale.ENGLISH), () -> PageSamples.NOW);
  private final Pages pages = new Pages(desk, background, notices);
  private final Preferences preferences =
      new Preferences(Settings.USUAL, kept -> {}, background, notices);
  private final LibraryViewModel model = new LibraryViewModel(pages, preferences, Locale.ENGLISH);

  @BeforeEach
  void threePages() {
    desk.library.add(PageSamples.draft("Ana’s links", PageSamples.NOW));
    desk.library.add(PageSamples.draft("ลิงก์ของฉัน", PageSamples.NOW));
    desk.library.add(
        PageSamples.online(
            "Wedding", "manit-lea-tom.pages.dev", Verification.VERIFIED, PageSamples.NOW));
    pages.refresh();
  }

  @Test
  void titlesAreFoundWhateverTheirCaseOrScript() {
    model.search().set(" ANA");
    assertThat(titles()).containsExactly("Ana’s links");
    model.search().set("ของ");
    assertThat(titles()).containsExactly("ลิงก์ของฉัน");
  }

  @Test
  void addressesAreFoundToo() {
    model.search().set("lea-tom");
    assertThat(titles()).containsExactly("Wedding");
  }

  @Test
  void searchingLeavesTheSelectionAlone() {
    model.search().set("wedding");

    assertThat(model.selected().get().now().page().project().title()).isEqualTo("Ana’s links");
    model.search().set("");
    assertThat(titles()).hasSize(3);
  }

  private List<String> titles() {
    return model.shown().stream().map(item -> item.now().page().project().title()).toList();
  }
}
