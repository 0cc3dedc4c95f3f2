package app.manit.ui.share;

import app.manit.share.HandOver;
import app.manit.share.LinkTarget;
import app.manit.share.PasteTarget;
import app.manit.share.ShareTarget;
import java.util.Optional;
import org.kordamp.ikonli.Ikon;
import org.kordamp.ikonli.feather.Feather;
import org.kordamp.ikonli.fontawesome6.FontAwesomeBrands;

/**
 * The marks of networks that are in Font Awesome's font but not yet in Ikonli's list of them; and
 * which mark is whose.
 */
enum BrandIcon implements Ikon {
  X("fab-x-twitter", 0xe61b),
  THREADS("fab-threads", 0xe618),
  BLUESKY("fab-bluesky", 0xe671);

  private final String description;
  private final int code;

  BrandIcon(String description, int code) {
    this.description = description;
    this.code = code;
  }

  @Override
  public String getDescription() {
    return description;
  }

  @Override
  public int getCode() {
    return code;
  }

  /** The mark of a way to share; empty for one that has none. */
  static Optional<Ikon> of(ShareTarget target) {
    return switch (target) {
      case LinkTarget network -> of(network);
      case PasteTarget.INSTAGRAM -> Optional.of(FontAwesomeBrands.INSTAGRAM);
      case PasteTarget.TIKTOK -> Optional.of(FontAwesomeBrands.TIKTOK);
      case PasteTarget _ -> Optional.empty();
      case HandOver.EMAIL -> Optional.of(Feather.MAIL);
      case HandOver _ -> Optional.empty();
    };
  }

  private static Optional<Ikon> of(LinkTarget network) {
    return switch (network) {
      case X -> Optional.of(X);
      case FACEBOOK -> Optional.of(FontAwesomeBrands.FACEBOOK_F);
      case LINKEDIN -> Optional.of(FontAwesomeBrands.LINKEDIN_IN);
      case WHATSAPP -> Optional.of(FontAwesomeBrands.WHATSAPP);
      case TELEGRAM -> Optional.of(FontAwesomeBrands.TELEGRAM_PLANE);
      case REDDIT -> Optional.of(FontAwesomeBrands.REDDIT_ALIEN);
      case THREADS -> Optional.of(THREADS);
      case BLUESKY -> Optional.of(BLUESKY);
      case PINTEREST -> Optional.of(FontAwesomeBrands.PINTEREST_P);
      case MASTODON -> Optional.of(FontAwesomeBrands.MASTODON);
      case TUMBLR, HACKER_NEWS, LINE, VK, GMAIL -> Optional.empty();
    };
  }
}
