package app.manit.ui.preview;

import static org.assertj.core.api.Assertions.assertThat;

import app.manit.failure.FailureException;
import app.manit.failure.FailureKind;
import app.manit.library.ProjectId;
import app.manit.library.VersionId;
import app.manit.ui.DirectBackground;
import app.manit.ui.FakeDesk;
import app.manit.ui.PageSamples;
import app.manit.ui.notice.Notice;
import app.manit.ui.notice.Notices;
import app.manit.ui.pages.Pages;
import app.manit.ui.words.Words;
import app.manit.workspace.Page;
import java.net.URI;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.Test;

class PreviewViewModelTest {
  private static final URI ADDRESS = URI.create("http://127.0.0.1:8788/");

  private final FakeDesk desk = new FakeDesk();
  private final DirectBackground background = new DirectBackground();
  private final Words words = new Words(Locale.ENGLISH);
  private final Notices notices = new Notices(words, () -> PageSamples.NOW);
  private final Pages pages = new Pages(desk, background, notices);
  private final List<String> copied = new ArrayList<>();
  private final List<VersionId> shown = new ArrayList<>();
  private final Page ana = PageSamples.draft("Ana", PageSamples.NOW);
  private final Page ben = PageSamples.draft("Ben", PageSamples.NOW);

  @Test
  void theNewestVersionIsShown() {
    PreviewViewModel model = model();
    show(ana);

    assertThat(model.screen().get().title()).isEqualTo("Ana");
    assertThat(model.screen().get().address()).contains(ADDRESS);
    assertThat(model.screen().get().facts()).isEqualTo("6 files · 1.9 MB");

    desk.library.set(0, PageSamples.changed(ana));
    pages.refresh();
    assertThat(shown).hasSize(2);
  }

  @Test
  void whatChangesElsewhereDoesNotLoadItAgain() {
    model();
    show(ana);
    pages.refresh();

    assertThat(shown).hasSize(1);
  }

  @Test
  void aPreviewThatComesLateIsNotShownForAnotherPage() {
    desk.library.addAll(List.of(ana, ben));
    pages.refresh();
    background.hold();
    PreviewViewModel model = model();
    pages.selected().set(pages.items().getLast());
    background.releaseLast();
    background.release();

    assertThat(model.screen().get().title()).isEqualTo("Ben");
    assertThat(model.screen().get().address()).contains(ADDRESS);
  }

  @Test
  void anOlderVersionStaysUntilTheNewerOneIsReady() {
    PreviewViewModel model = model();
    show(ana);
    background.hold();
    Page changed = PageSamples.changed(ana);
    desk.library.set(0, changed);
    pages.refresh();
    background.release();
    assertThat(model.screen().get().version()).isEqualTo(ana.version());

    background.release();
    assertThat(model.screen().get().version()).isEqualTo(changed.version());
  }

  @Test
  void aPageWithAMissingFileSaysSoInItsPlace() {
    PreviewViewModel model =
        model(
            new PreviewSource() {
              @Override
              public Shown show(ProjectId page, VersionId version) {
                throw FailureException.of(FailureKind.DATA_INCOMPLETE, "Ana");
              }

              @Override
              public void close() {}
            });
    show(ana);

    assertThat(model.screen().get().address()).isEmpty();
    assertThat(model.screen().get().state()).contains("missing from the library");
  }

  @Test
  void itsAddressCanBeCopied() {
    PreviewViewModel model = model();
    show(ana);
    model.copy();

    assertThat(copied).containsExactly(ADDRESS.toString());
    assertThat(notices.shown()).extracting(Notice::title).containsExactly("Address copied");
  }

  private void show(Page page) {
    desk.library.add(page);
    pages.refresh();
  }

  private PreviewViewModel model() {
    return model(
        new PreviewSource() {
          @Override
          public Shown show(ProjectId page, VersionId version) {
            shown.add(version);
            return new Shown(ADDRESS, 6, 1_900_000);
          }

          @Override
          public void close() {}
        });
  }

  private PreviewViewModel model(PreviewSource source) {
    return new PreviewViewModel(pages, source, background, copied::add, url -> {}, notices, words);
  }
}
