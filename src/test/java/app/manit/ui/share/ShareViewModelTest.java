package app.manit.ui.share;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import app.manit.library.Deployment;
import app.manit.library.HostKey;
import app.manit.library.Verification;
import app.manit.share.HandOver;
import app.manit.share.LinkForm;
import app.manit.share.LinkTarget;
import app.manit.share.QrFormat;
import app.manit.share.ShareCounts;
import app.manit.share.ShareTarget;
import app.manit.ui.DirectBackground;
import app.manit.ui.FakeDesk;
import app.manit.ui.PageSamples;
import app.manit.ui.intake.Chooser;
import app.manit.ui.notice.Notice;
import app.manit.ui.notice.Notices;
import app.manit.ui.pages.Pages;
import app.manit.ui.pages.Publishing;
import app.manit.ui.words.Words;
import app.manit.workspace.Page;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import javafx.beans.property.SimpleObjectProperty;
import javafx.scene.image.Image;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ShareViewModelTest {
  private static final String URL = "https://ana.pages.dev";

  private final FakeDesk desk = new FakeDesk();
  private final Words words = new Words(Locale.ENGLISH);
  private final Notices notices = new Notices(words, () -> PageSamples.NOW);
  private final Pages pages = new Pages(desk, new DirectBackground(), notices);
  private final List<String> copied = new ArrayList<>();
  private final List<String> opened = new ArrayList<>();
  private final SimpleObjectProperty<Optional<HostKey>> host =
      new SimpleObjectProperty<>(Optional.of(PageSamples.HOST));
  private final List<Image> images = new ArrayList<>();
  private final List<ShareTarget> composed = new ArrayList<>();
  private final DirectBackground background = new DirectBackground();
  private final ShareCounter counter = new ShareCounter(desk, background, notices);
  @TempDir private Path folder;
  private final ShareViewModel model =
      new ShareViewModel(
          pages,
          host,
          notices,
          copied::add,
          opened::add,
          counter,
          new CodeActs(new FolderChooser(), images::add, counter, background, notices, words),
          (page, target) -> composed.add(target),
          words);

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

    assertThat(copied).containsExactly(URL);
    assertThat(opened).containsExactly(URL);
    assertThat(notices.shown()).extracting(Notice::title).containsExactly("Link copied");
  }

  @Test
  void eachShareIsCountedByItsWay() {
    Page ana = online(Verification.VERIFIED);
    show(ana);
    model.copy();
    model.copy(LinkForm.MARKDOWN);
    model.saveCode(QrFormat.SVG);

    assertThat(copied).containsExactly(URL, "[Ana](" + URL + ")");
    assertThat(model.counts().getValue().times())
        .containsExactlyInAnyOrderEntriesOf(Map.of("link", 2, "qr-code", 1));
    assertThat(desk.shares(ana.project().id()).total()).isEqualTo(3);
    ShareWords sayings = new ShareWords(words);
    assertThat(sayings.total(model.counts().getValue())).isEqualTo("shared 3 times");
    assertThat(sayings.tip(HandOver.QR_CODE, model.counts().getValue()))
        .isEqualTo("Save QR code · shared once");
    assertThat(sayings.tip(LinkTarget.X, model.counts().getValue())).isEqualTo("Share on X");
  }

  @Test
  void severalLinksAreCopiedTogetherAndEachIsCounted() {
    Page ana = online(Verification.VERIFIED);
    Page ben = PageSamples.online("Ben", "ben.pages.dev", Verification.VERIFIED, PageSamples.NOW);
    show(ana);
    show(ben);
    show(PageSamples.draft("Draft", PageSamples.NOW));
    model.copy(pages.items());

    assertThat(copied.getFirst().lines()).containsExactlyInAnyOrder(URL, "https://ben.pages.dev");
    assertThat(desk.shares(ana.project().id()).of(HandOver.LINK)).isEqualTo(1);
    assertThat(desk.shares(ben.project().id()).of(HandOver.LINK)).isEqualTo(1);
    assertThat(notices.shown()).extracting(Notice::title).containsExactly("2 links copied");
  }

  @Test
  void theCountIsThatOfThePageInSight() {
    Page ana = online(Verification.VERIFIED);
    Page ben = PageSamples.online("Ben", "ben.pages.dev", Verification.VERIFIED, PageSamples.NOW);
    desk.shares.put(ana.project().id(), new ShareCounts(Map.of("link", 14)));
    desk.shares.put(ben.project().id(), new ShareCounts(Map.of("x", 2)));
    background.hold();
    show(ana);
    desk.library.add(ben);
    pages.refresh();
    pages.selected().set(pages.find(ben.project().id()).orElseThrow());
    assertThat(model.counts().getValue()).isEqualTo(ShareCounts.NONE);

    background.release(); // Ana's, which nobody looks at any more
    background.release();
    assertThat(model.counts().getValue().total()).isEqualTo(2);
  }

  @Test
  void theCodeIsSavedWhereTheUserSays() throws Exception {
    show(online(Verification.VERIFIED));
    model.saveCode();
    model.saveCode(QrFormat.SVG);

    assertThat(folder.resolve("qr-ana.png")).isNotEmptyFile();
    assertThat(Files.readString(folder.resolve("qr-ana.svg")))
        .contains("<title>" + URL + "</title>");
    assertThat(notices.shown())
        .extracting(Notice::title, Notice::text)
        .contains(tuple("QR code saved", folder.resolve("qr-ana.svg").toString()));
  }

  @Test
  void whereNothingCanBeWrittenIsSaid() throws Exception {
    Files.createDirectory(folder.resolve("qr-ana.png"));
    show(online(Verification.VERIFIED));
    model.saveCode();

    assertThat(notices.shown())
        .singleElement()
        .satisfies(
            notice -> {
              assertThat(notice.title()).isEqualTo("The QR code could not be saved there:");
              assertThat(notice.stays()).isTrue();
            });
    assertThat(model.counts().getValue().total()).isZero();
  }

  @Test
  void theCodeIsCopiedAsAnImage() {
    show(online(Verification.VERIFIED));
    model.copyCode();

    assertThat(images)
        .singleElement()
        .satisfies(image -> assertThat(image.getWidth()).isGreaterThanOrEqualTo(512));
    assertThat(model.counts().getValue().of(HandOver.QR_CODE)).isEqualTo(1);
  }

  @Test
  void whatIsPractisedWithIsNotSentToOthers() {
    show(online(Verification.VERIFIED));
    model.share(LinkTarget.X);
    assertThat(composed).containsExactly(LinkTarget.X);

    show(practised());
    pages.selected().set(pages.items().getFirst());
    model.share(LinkTarget.X);
    model.copy();

    assertThat(composed).hasSize(1);
    assertThat(screen().forOthers()).isFalse();
    assertThat(screen().reason()).contains("this computer only", "Connect Cloudflare");
    assertThat(screen().toConnect()).isTrue();
    assertThat(notices.shown())
        .extracting(Notice::text)
        .containsExactly("It works on this computer only.");
  }

  @Test
  void whatWasPractisedWithIsToBePublishedOnceAnAccountIsConnected() {
    show(practised());
    host.set(Optional.of(new HostKey(PageSamples.HOST.baseUrl(), "b".repeat(32))));

    assertThat(screen().forOthers()).isFalse();
    assertThat(screen().reason()).contains("this computer only", "Publish the page");
    assertThat(screen().toConnect()).isFalse();
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

  private static Page practised() {
    Page page = PageSamples.draft("Practice", PageSamples.NOW);
    Deployment online =
        PageSamples.deployed(page, "p.localhost:1", Verification.VERIFIED, PageSamples.NOW)
            .at("http://p.localhost:1/");
    return new Page(page.project(), page.version(), Optional.of(online), Optional.of(online), true);
  }

  private final class FolderChooser implements Chooser {
    @Override
    public List<Path> files() {
      return List.of();
    }

    @Override
    public Optional<Path> file() {
      return Optional.empty();
    }

    @Override
    public Optional<Path> folder() {
      return Optional.empty();
    }

    @Override
    public Optional<Path> saveAs(String name) {
      return Optional.of(folder.resolve(name));
    }
  }

  private static Page online(Verification seen) {
    return PageSamples.online("Ana", "ana.pages.dev", seen, PageSamples.NOW);
  }
}
