package app.manit.share;

import java.net.URI;

/**
 * Addresses that open a network's own page for sharing, filled in. The user still presses its
 * button; nothing is sent from here.
 */
public final class ShareLinks {
  private static final String MEDIA = "&media=";

  private ShareLinks() {}

  /**
   * The link for sharing a page.
   *
   * @param text the words that go with it, usually its title; cut if the place takes no more
   * @param address the page's permanent URL; never cut
   */
  public static URI link(LinkTarget target, String text, URI address) {
    return filled(target.template(), target, text, address);
  }

  /**
   * The same for Pinterest, which wants to know what is pinned.
   *
   * @param picture an address of the live page
   */
  public static URI pin(String text, URI address, URI picture) {
    LinkTarget target = LinkTarget.PINTEREST;
    String media = MEDIA + UriText.encoded(picture.toASCIIString());
    return filled(target.template() + media, target, text, address);
  }

  /** The same for a Mastodon server that the user has an account at. */
  public static URI toot(MastodonServer server, String text, URI address) {
    return filled(
        "https://" + server.host() + "/share?text={text}{ending}",
        LinkTarget.MASTODON,
        text,
        address);
  }

  /** The words that a link will carry: all of them, or as many as the place and a link take. */
  public static String fitting(LinkTarget target, String text, URI address) {
    return fitting(target.template(), target, text, address);
  }

  private static String fitting(String template, LinkTarget target, String text, URI address) {
    String words = target.cut(text.strip(), address);
    String beside = beside(template, words, address).replace("{text}", "");
    return UriText.fitting(words, UriText.MAX_LENGTH - beside.length());
  }

  private static URI filled(String template, LinkTarget target, String text, URI address) {
    String words = fitting(template, target, text, address);
    return URI.create(beside(template, words, address).replace("{text}", UriText.encoded(words)));
  }

  private static String beside(String template, String words, URI address) {
    return template
        .replace("{url}", UriText.encoded(address.toASCIIString()))
        .replace("{ending}", UriText.encoded(ShareText.ending(words, address)));
  }
}
