package app.manit.share;

import java.net.URI;

/**
 * A place with a page of its own for sharing, which {@link ShareLinks} fills in.
 *
 * <p>Facebook, LinkedIn and LINE take the address only, and read the words from the page itself.
 */
public enum LinkTarget implements Network {
  /** Counts every address as 23 characters, whatever its length. */
  X("X", "https://x.com/intent/tweet?text={text}&url={url}", 280 - 23 - 1, false),
  FACEBOOK("Facebook", "https://www.facebook.com/sharer/sharer.php?u={url}"),
  LINKEDIN("LinkedIn", "https://www.linkedin.com/sharing/share-offsite/?url={url}"),
  WHATSAPP("WhatsApp", "https://wa.me/?text={text}{ending}"),
  TELEGRAM("Telegram", "https://t.me/share/url?url={url}&text={text}"),
  REDDIT("Reddit", "https://www.reddit.com/submit?url={url}&title={text}", 300, false),
  THREADS("Threads", "https://www.threads.com/intent/post?text={text}&url={url}", 500, true),
  BLUESKY("Bluesky", "https://bsky.app/intent/compose?text={text}{ending}", 300, true),
  PINTEREST(
      "Pinterest",
      "https://www.pinterest.com/pin/create/button/?url={url}&description={text}",
      500,
      false),
  /** The official picker of servers. Behind the # the text does not leave the browser. */
  MASTODON("Mastodon", "https://share.joinmastodon.org/#text={text}{ending}", 500, true),
  TUMBLR("Tumblr", "https://www.tumblr.com/widgets/share/tool?canonicalUrl={url}&title={text}"),
  HACKER_NEWS("Hacker News", "https://news.ycombinator.com/submitlink?u={url}&t={text}"),
  LINE("LINE", "https://social-plugins.line.me/lineit/share?url={url}"),
  VK("VK", "https://vk.com/share.php?url={url}&title={text}"),
  GMAIL("Gmail", "https://mail.google.com/mail/?view=cm&fs=1&su={text}&body={url}");

  private static final int UNLIMITED = Integer.MAX_VALUE;

  private final String brand;
  private final String template;
  private final int limit;
  private final boolean addressCounts;

  LinkTarget(String brand, String template) {
    this(brand, template, UNLIMITED, false);
  }

  /**
   * A place with a limit.
   *
   * @param template its page: {@code {url}} stands for the address, {@code {text}} for the words,
   *     and {@code {ending}}, where there is one field for both, for the address after a dash
   * @param limit how many graphemes it takes
   * @param addressCounts whether the address is among them
   */
  LinkTarget(String brand, String template, int limit, boolean addressCounts) {
    this.brand = brand;
    this.template = template;
    this.limit = limit;
    this.addressCounts = addressCounts;
  }

  @Override
  public String brand() {
    return brand;
  }

  String template() {
    return template;
  }

  /** How many characters ({@link ShareText#length}) the words may have beside the address. */
  public int room(URI address) {
    return addressCounts ? limit - ShareText.length(ShareText.ending("x", address)) : limit;
  }
}
