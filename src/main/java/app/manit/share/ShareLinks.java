package app.manit.share;

import java.net.URI;

/**
 * Addresses that open a network's own page for sharing, filled in. The user still presses its
 * button; nothing is sent from here.
 */
public final class ShareLinks {
  private ShareLinks() {}

  /**
   * The link for sharing a page.
   *
   * @param text the words that go with it, usually its title; cut if the place takes no more
   * @param address the page's permanent URL; never cut
   */
  public static URI link(LinkTarget target, String text, URI address) {
    String words = ShareText.cut(text.strip(), target.room(address));
    String filled =
        target
            .template()
            .replace("{url}", UriText.encoded(address.toASCIIString()))
            .replace("{ending}", UriText.encoded(ShareText.ending(words, address)));
    return UriText.within(words, encoded -> filled.replace("{text}", encoded));
  }
}
