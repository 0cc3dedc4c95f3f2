package app.manit.ui.share;

import static org.assertj.core.api.Assertions.assertThat;

import app.manit.library.ProjectId;
import app.manit.library.VersionId;
import app.manit.settings.Setting;
import app.manit.settings.Settings;
import app.manit.share.HandOver;
import app.manit.share.LinkTarget;
import app.manit.share.PasteTarget;
import app.manit.share.ShareTarget;
import app.manit.site.Content;
import app.manit.site.Site;
import app.manit.site.SiteFile;
import app.manit.site.SiteOrigin;
import app.manit.site.SitePath;
import app.manit.site.SiteRules;
import app.manit.ui.DirectBackground;
import app.manit.ui.FakeDesk;
import app.manit.ui.PageSamples;
import app.manit.ui.dialog.Dialog;
import app.manit.ui.dialog.Dialogs;
import app.manit.ui.notice.Notice;
import app.manit.ui.notice.Notices;
import app.manit.ui.settings.Preferences;
import app.manit.ui.words.Words;
import java.net.URI;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.Test;

class ComposeViewModelTest {
  private static final String URL = "https://ana.pages.dev";
  private static final SharedPage PAGE =
      new SharedPage(
          ProjectId.random(), VersionId.random(), "Ana’s links", "ana-links", URI.create(URL));

  private final List<String> copied = new ArrayList<>();
  private final List<String> opened = new ArrayList<>();
  private final TreeMap<SitePath, SiteFile> files = new TreeMap<>();
  private final FakeDesk desk =
      new FakeDesk() {
        @Override
        public Site site(VersionId version) {
          return new Site("Ana", files, SiteRules.NONE, SiteOrigin.NONE, List.of());
        }
      };
  private final Words words = new Words(Locale.ENGLISH);
  private final Notices notices = new Notices(words, () -> PageSamples.NOW);
  private final DirectBackground background = new DirectBackground();
  private final Dialogs dialogs = new Dialogs();
  private final Preferences preferences =
      new Preferences(Settings.USUAL, kept -> {}, background, notices);
  private CompletableFuture<Boolean> taken = CompletableFuture.completedFuture(true);
  private final ComposeViewModel model =
      new ComposeViewModel(
          dialogs,
          desk,
          background,
          preferences,
          copied::add,
          new WebOpener(this::take, background, notices, words),
          new ShareCounter(desk, background, notices),
          notices,
          words);

  private CompletableFuture<Boolean> take(URI address) {
    opened.add(address.toString());
    return taken;
  }

  @Test
  void theTitleIsProposedAndWhatTheUserWritesIsSent() {
    model.open(PAGE, LinkTarget.X);
    assertThat(screen().title()).isEqualTo("Share on X");
    assertThat(screen().count()).isEqualTo("35 of 280");
    assertThat(screen().preview()).isEqualTo("Ana’s links – " + URL);

    model.text().set("New bowls");
    model.send();

    assertThat(opened)
        .containsExactly(
            "https://x.com/intent/tweet?text=New%20bowls&url=https%3A%2F%2Fana.pages.dev");
    assertThat(dialogs.shown().get()).isEmpty();
    assertThat(times()).isEqualTo(Map.of("x", 1));
  }

  @Test
  void whatIsTooLongIsCutAtAButtonOrWhenItIsSentButNeverTheAddress() {
    String family = "👩‍👩‍👧";
    model.open(PAGE, LinkTarget.BLUESKY);
    model.text().set(family.repeat(300));
    assertThat(screen().count()).isEqualTo("324 of 300 · 24 too many");
    assertThat(screen().tooLong()).isTrue();
    assertThat(screen().preview()).endsWith(family + "… – " + URL);
    String cut = screen().preview();

    model.shorten();
    assertThat(screen().tooLong()).isFalse();
    assertThat(screen().preview()).isEqualTo(cut);
    assertThat(model.text().get()).endsWith("…");
    model.send();
    assertThat(opened.getFirst()).endsWith("https%3A%2F%2Fana.pages.dev");
  }

  @Test
  void whatTakesTheAddressOnlySaysSo() {
    model.open(PAGE, LinkTarget.LINKEDIN);

    assertThat(screen().withText()).isFalse();
    assertThat(screen().hint()).startsWith("LinkedIn takes the address only");
    assertThat(screen().preview()).isEqualTo(URL);
  }

  @Test
  void pinterestNeedsAPicture() {
    model.open(PAGE, LinkTarget.PINTEREST);
    assertThat(screen().trouble()).contains("this page has none");
    assertThat(screen().possible()).isFalse();
    model.send();
    assertThat(opened).isEmpty();

    SitePath picture = SitePath.of("bowl.jpg");
    files.put(picture, new SiteFile(picture, "image/jpeg", Content.of("bowl")));
    model.open(PAGE, LinkTarget.PINTEREST);
    assertThat(screen().trouble()).isEmpty();
    model.send();
    assertThat(opened.getFirst()).endsWith("&media=https%3A%2F%2Fana.pages.dev%2Fbowl.jpg");
  }

  @Test
  void aMastodonServerIsRemembered() {
    model.open(PAGE, LinkTarget.MASTODON);
    model.server().set("not a server");
    assertThat(screen().trouble()).contains("mastodon.social");
    assertThat(screen().possible()).isFalse();

    model.server().set("@ana@chaos.social");
    model.send();
    assertThat(opened.getFirst()).startsWith("https://chaos.social/share?text=");
    assertThat(preferences.get(Setting.MASTODON_SERVER)).isEqualTo("@ana@chaos.social");

    model.open(PAGE, LinkTarget.MASTODON);
    assertThat(model.server().get()).isEqualTo("@ana@chaos.social");
    model.server().set("");
    model.send();
    assertThat(opened.getLast()).startsWith("https://share.joinmastodon.org/#text=");
  }

  @Test
  void whereNoLinkCanBeSentItIsCopiedWithAWordWhereToPasteIt() {
    model.open(PAGE, PasteTarget.INSTAGRAM);
    assertThat(screen().hint()).contains("Profile → Edit profile → Links");
    model.send();

    assertThat(copied).containsExactly(URL);
    assertThat(opened).isEmpty();
    assertThat(times()).isEqualTo(Map.of("instagram", 1));
  }

  @Test
  void aMailThatNobodyTakesCanBeCopied() {
    taken = new CompletableFuture<>();
    model.open(PAGE, HandOver.EMAIL);
    model.send();
    assertThat(screen().possible()).isFalse();
    assertThat(opened.getFirst()).startsWith("mailto:?subject=Ana%E2%80%99s%20links&body=Have");

    taken.complete(false);
    assertThat(screen().trouble()).startsWith("No mail program took it.");
    assertThat(screen().possible()).isTrue();
    assertThat(times()).isEmpty();
    assertThat(notices.shown()).isEmpty();

    model.copyMessage();
    assertThat(copied).containsExactly("Have a look at my page “Ana’s links”:\n\n" + URL);
    assertThat(times()).isEqualTo(Map.of("email", 1));
    assertThat(notices.shown()).extracting(Notice::title).containsExactly("Message copied");
  }

  @Test
  void aMailThatIsTakenAfterTheDialogWasClosedCountsAllTheSame() {
    taken = new CompletableFuture<>();
    model.open(PAGE, HandOver.EMAIL);
    model.send();
    dialogs.close();
    dialogs.open(new Dialog(getClass(), "another.fxml"));
    taken.complete(true);

    assertThat(dialogs.shown().get()).isPresent();
    assertThat(times()).isEqualTo(Map.of("email", 1));
  }

  @Test
  void everyWayHasItsWords() {
    for (ShareTarget target :
        List.<ShareTarget>of(
            LinkTarget.FACEBOOK,
            LinkTarget.WHATSAPP,
            LinkTarget.REDDIT,
            LinkTarget.THREADS,
            PasteTarget.TIKTOK,
            HandOver.EMAIL)) {
      model.open(PAGE, target);
      assertThat(screen().title()).doesNotContain("{");
      assertThat(screen().preview()).contains(URL);
    }
  }

  private ComposeScreen screen() {
    return model.screen().getValue();
  }

  private Map<String, Integer> times() {
    return desk.shares(PAGE.id()).times();
  }
}
