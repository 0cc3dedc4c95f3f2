package app.manit.ui.share;

import app.manit.share.HandOver;
import app.manit.share.LinkTarget;
import app.manit.share.Mailto;
import app.manit.share.PasteTarget;
import app.manit.share.ShareTarget;
import app.manit.share.ShareText;
import app.manit.ui.words.Words;
import java.util.OptionalInt;

/** Says what the user is about to send. */
final class ComposeScreens {
  private final Words words;

  ComposeScreens(Words words) {
    this.words = words;
  }

  /** What stands there before the user writes anything. */
  String firstWords(ShareTarget target, String title) {
    return switch (target) {
      case LinkTarget.WHATSAPP, LinkTarget.TELEGRAM -> words.say("share.words.chat", title);
      case HandOver.EMAIL -> words.say("share.words.email", title);
      default -> title;
    };
  }

  ComposeScreen of(Draft draft) {
    return switch (draft.target()) {
      case LinkTarget network when network.takesWords() -> post(draft, network);
      case LinkTarget network -> addressOnly(draft, network);
      case PasteTarget place -> paste(draft, place);
      case HandOver _ -> mail(draft);
    };
  }

  private ComposeScreen post(Draft draft, LinkTarget network) {
    String trouble = trouble(draft);
    return new ComposeScreen(
        words.say("share.on", network.brand()),
        network == LinkTarget.PINTEREST && trouble.isEmpty()
            ? words.say("share.compose.picture")
            : "",
        true,
        count(draft, network),
        !draft.fits(),
        network == LinkTarget.MASTODON,
        ShareText.of(draft.fitting(), draft.page().address()),
        trouble,
        draft.link().isPresent(),
        words.say("share.compose.open", network.brand()),
        false);
  }

  private String count(Draft draft, LinkTarget network) {
    OptionalInt limit = network.limit();
    if (limit.isEmpty()) {
      return draft.fits() ? "" : words.say("share.compose.too-long");
    }
    int length = network.length(draft.text().strip(), draft.page().address());
    int over = length - limit.getAsInt();
    return over > 0
        ? words.say("share.compose.over", length, limit.getAsInt(), over)
        : words.say("share.compose.count", length, limit.getAsInt());
  }

  private String trouble(Draft draft) {
    if (draft.target() == LinkTarget.PINTEREST && draft.picture() instanceof Draft.Missing) {
      return words.say("share.compose.no-picture");
    }
    return draft.serverIsLegal() ? "" : words.say("share.compose.no-server");
  }

  private ComposeScreen addressOnly(Draft draft, LinkTarget network) {
    return withoutWords(
        draft,
        words.say("share.on", network.brand()),
        words.say("share.compose.address-only", network.brand()),
        words.say("share.compose.open", network.brand()));
  }

  private ComposeScreen paste(Draft draft, PasteTarget place) {
    return withoutWords(
        draft,
        words.say("share.on", place.brand()),
        words.say("share.paste." + place.key()),
        words.say("share.copy"));
  }

  private static ComposeScreen withoutWords(Draft draft, String title, String hint, String act) {
    String address = draft.page().address().toASCIIString();
    return new ComposeScreen(title, hint, false, "", false, false, address, "", true, act, false);
  }

  private ComposeScreen mail(Draft draft) {
    boolean refused = draft.sending() == Draft.Sending.REFUSED;
    return new ComposeScreen(
        words.say("share.way.email"),
        "",
        true,
        draft.fits() ? "" : words.say("share.compose.too-long"),
        !draft.fits(),
        false,
        Mailto.message(draft.fitting(), draft.page().address()),
        refused ? words.say("share.compose.no-mail") : "",
        draft.sending() != Draft.Sending.UNDER_WAY,
        words.say("share.compose.open-mail"),
        true);
  }
}
