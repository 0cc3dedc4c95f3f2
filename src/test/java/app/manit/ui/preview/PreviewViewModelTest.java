package app.manit.ui.preview;

import static org.assertj.core.api.Assertions.assertThat;

import app.manit.failure.FailureException;
import app.manit.failure.FailureKind;
import app.manit.library.Deployment;
import app.manit.library.Project;
import app.manit.library.Verification;
import app.manit.library.VersionId;
import app.manit.ui.DirectBackground;
import app.manit.ui.FakeDesk;
import app.manit.ui.PageSamples;
import app.manit.ui.notice.Notices;
import app.manit.ui.pages.Pages;
import app.manit.ui.words.Ages;
import app.manit.ui.words.Words;
import app.manit.workspace.Page;
import java.net.URI;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class PreviewViewModelTest {
  private static final URI ADDRESS = URI.create("http://ana.localhost:8788/");
  private static final URI EARLIER = URI.create("http://ana.localhost:8789/");

  private final FakeDesk desk = new FakeDesk();
  private final DirectBackground background = new DirectBackground();
  private final Words words = new Words(Locale.ENGLISH);
  private final Pages pages =
      new Pages(desk, background, new Notices(words, () -> PageSamples.NOW));
  private final List<String> opened = new ArrayList<>();
  private final List<VersionId> shown = new ArrayList<>();
  private final Page ana = PageSamples.draft("Ana", PageSamples.NOW);
  private final Page ben = PageSamples.draft("Ben", PageSamples.NOW);
  private final Page cleo =
      PageSamples.online("Cleo", "cleo.pages.dev", Verification.VERIFIED, PageSamples.NOW);

  @Test
  void theNewestVersionIsShown() {
    PreviewViewModel model = model();
    show(ana);

    assertThat(model.screen().get().title()).isEqualTo("Ana");
    assertThat(model.address()).contains(ADDRESS);
    assertThat(model.screen().get().facts()).isEqualTo("6 files · 1.9 MB");

    desk.library.set(0, PageSamples.changed(ana));
    pages.refresh();
    assertThat(shown).hasSize(2);
  }

  @Test
  void whatChangesElsewhereDoesNotLoadItAgain() {
    PreviewViewModel model = model();
    show(ana);
    Optional<PageTarget> before = model.screen().get().target();
    pages.refresh();

    assertThat(shown).hasSize(1);
    assertThat(model.screen().get().target()).isEqualTo(before);
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
    assertThat(model.address()).contains(ADDRESS);
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
    assertThat(pictured(model)).contains(ana.version());

    background.release();
    assertThat(pictured(model)).contains(changed.version());
  }

  @Test
  void aPageWithAMissingFileSaysSoInItsPlace() {
    PreviewViewModel model =
        model(
            new Source() {
              @Override
              public Shown newest(Project page, VersionId version) {
                throw FailureException.of(FailureKind.DATA_INCOMPLETE, "Ana");
              }
            });
    show(ana);

    assertThat(model.address()).isEmpty();
    assertThat(model.screen().get().state()).contains("missing from the library");
  }

  @Test
  void whatIsOnlineIsSeenAtItsPermanentAddress() {
    PreviewViewModel model = model();
    show(cleo);
    assertThat(model.online().getValue()).isTrue();
    model.show(PreviewMode.LIVE);

    assertThat(model.screen().get().mode()).isEqualTo(PreviewMode.LIVE);
    assertThat(model.address()).contains(URI.create("https://cleo.pages.dev/"));
    assertThat(pictured(model)).isEmpty();

    model.open();
    assertThat(opened).containsExactly("https://cleo.pages.dev/");
  }

  @Test
  void whatIsNotOnlineCannotBeSeenThere() {
    PreviewViewModel model = model();
    show(ana);
    assertThat(model.online().getValue()).isFalse();
    model.show(PreviewMode.LIVE);

    assertThat(model.screen().get().mode()).isEqualTo(PreviewMode.SANDBOX);
  }

  @Test
  void theNextPageIsSeenOnlineTooUnlessItIsNot() {
    desk.library.addAll(List.of(cleo, ana));
    pages.refresh();
    PreviewViewModel model = model();
    model.show(PreviewMode.LIVE);
    pages.selected().set(pages.items().getLast());
    assertThat(model.screen().get().mode()).isEqualTo(PreviewMode.SANDBOX);

    pages.selected().set(pages.items().getFirst());
    assertThat(model.screen().get().mode()).isEqualTo(PreviewMode.SANDBOX);
  }

  @Test
  void aVersionThatIsDroppedInIsSeenAtOnceWhateverWasShown() {
    PreviewViewModel model = model();
    show(cleo);
    model.show(PreviewMode.LIVE);
    Page changed = PageSamples.changed(cleo);
    desk.library.set(0, changed);
    pages.refresh();

    assertThat(model.screen().get().mode()).isEqualTo(PreviewMode.SANDBOX);
    assertThat(pictured(model)).contains(changed.version());
  }

  @Test
  void whatIsPublishedAnewIsLoadedAnew() {
    PreviewViewModel model = model();
    show(cleo);
    model.show(PreviewMode.LIVE);
    Optional<PageTarget> before = model.screen().get().target();
    desk.library.set(
        0, PageSamples.online("Cleo", "cleo.pages.dev", Verification.VERIFIED, PageSamples.NOW));
    pages.refresh();

    assertThat(model.address()).contains(URI.create("https://cleo.pages.dev/"));
    assertThat(model.screen().get().target()).isNotEqualTo(before);
  }

  @Test
  void anEarlierDeploymentIsShownFromThisComputer() {
    PreviewViewModel model = model();
    show(PageSamples.changed(cleo));
    Deployment earlier = cleo.last().orElseThrow();
    model.pick(earlier);

    assertThat(model.screen().get().mode()).isEqualTo(PreviewMode.EARLIER);
    assertThat(model.screen().get().earlier()).contains("May");
    assertThat(model.address()).contains(EARLIER);
    assertThat(pictured(model)).contains(earlier.version());

    model.show(PreviewMode.SANDBOX);
    assertThat(model.address()).contains(ADDRESS);
  }

  @Test
  void anEarlierDeploymentIsLeftWithItsPage() {
    desk.library.addAll(List.of(cleo, ana));
    pages.refresh();
    PreviewViewModel model = model();
    model.pick(cleo.last().orElseThrow());
    pages.selected().set(pages.items().getLast());

    assertThat(model.screen().get().mode()).isEqualTo(PreviewMode.SANDBOX);
    assertThat(model.screen().get().title()).isEqualTo("Ana");
  }

  private static Optional<VersionId> pictured(PreviewViewModel model) {
    return model.screen().get().target().flatMap(PageTarget::pictured);
  }

  private void show(Page page) {
    desk.library.add(page);
    pages.refresh();
  }

  private PreviewViewModel model() {
    return model(new Source());
  }

  private PreviewViewModel model(PreviewSource source) {
    return new PreviewViewModel(
        pages, desk, source, background, opened::add, words, new Ages(words, ZoneOffset.UTC));
  }

  private class Source implements PreviewSource {
    @Override
    public Shown newest(Project page, VersionId version) {
      shown.add(version);
      return new Shown(ADDRESS, 6, 1_900_000);
    }

    @Override
    public Shown earlier(Project page, VersionId version) {
      return new Shown(EARLIER, 5, 1_800_000);
    }

    @Override
    public void close() {}
  }
}
