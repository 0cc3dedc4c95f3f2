package app.manit.share;

import java.net.URI;
import java.util.OptionalInt;

/**
 * A place with a page of its own for sharing, which {@link ShareLinks} fills in.
 *
 * <p>Facebook, LinkedIn and LINE take the address only, and read the words from the page itself.
 */
public enum LinkTarget implements Network {
  /** Counts in a way of its own. */
  X("X", "https://x.com/intent/tweet?text={text}&url={url}", 280, AddressCounts.SHORT),
  FACEBOOK("Facebook", "https://www.facebook.com/sharer/sharer.php?u={url}"),
  LINKEDIN("LinkedIn", "https://www.linkedin.com/sharing/share-offsite/?url={url}"),
  WHATSAPP("WhatsApp", "https://wa.me/?text={text}{ending}"),
  TELEGRAM("Telegram", "https://t.me/share/url?url={url}&text={text}"),
  REDDIT("Reddit", "https://www.reddit.com/submit?url={url}&title={text}", 300, AddressCounts.NOT),
  THREADS(
      "Threads",
      "https://www.threads.com/intent/post?text={text}&url={url}",
      500,
      AddressCounts.WRITTEN),
  BLUESKY(
      "Bluesky", "https://bsky.app/intent/compose?text={text}{ending}", 300, AddressCounts.WRITTEN),
  PINTEREST(
      "Pinterest",
      "https://www.pinterest.com/pin/create/button/?url={url}&description={text}",
      500,
      AddressCounts.NOT),
  /** The official picker of servers. Behind the # the text does not leave the browser. */
  MASTODON(
      "Mastodon",
      "https://share.joinmastodon.org/#text={text}{ending}",
      500,
      AddressCounts.WRITTEN),
  TUMBLR("Tumblr", "https://www.tumblr.com/widgets/share/tool?canonicalUrl={url}&title={text}"),
  HACKER_NEWS("Hacker News", "https://news.ycombinator.com/submitlink?u={url}&t={text}"),
  LINE("LINE", "https://social-plugins.line.me/lineit/share?url={url}"),
  VK("VK", "https://vk.com/share.php?url={url}&title={text}"),
  GMAIL("Gmail", "https://mail.google.com/mail/?view=cm&fs=1&su={text}&body={url}");

  private static final int UNLIMITED = Integer.MAX_VALUE;

  private final String brand;
  private final String template;
  private final int limit;
  private final AddressCounts address;

  /** Whether the address is among what is counted. */
  private enum AddressCounts {
    NOT,
    /** As X does. */
    SHORT,
    WRITTEN
  }

  LinkTarget(String brand, String template) {
    this(brand, template, UNLIMITED, AddressCounts.NOT);
  }

  /**
   * A place with a limit.
   *
   * @param template its page: {@code {url}} stands for the address, {@code {text}} for the words,
   *     and {@code {ending}}, where there is one field for both, for the address after a dash
   * @param limit how much it takes, as it counts
   */
  LinkTarget(String brand, String template, int limit, AddressCounts address) {
    this.brand = brand;
    this.template = template;
    this.limit = limit;
    this.address = address;
  }

  @Override
  public String brand() {
    return brand;
  }

  /** Whether it takes words beside the address. */
  public boolean takesWords() {
    return template.contains("{text}");
  }

  /** How long a post may be there, as it counts ({@link #length}); empty if it sets no limit. */
  public OptionalInt limit() {
    return limit == UNLIMITED ? OptionalInt.empty() : OptionalInt.of(limit);
  }

  /** How long a post is there: X counts in its own way, all others what readers see. */
  public int length(String words, URI url) {
    boolean wordless = words.isBlank();
    int beside =
        switch (address) {
          case NOT -> 0;
          case SHORT -> XLength.ADDRESS + (wordless ? 0 : 1);
          case WRITTEN -> ShareText.length(ShareText.ending(words, url));
        };
    return beside + (wordless ? 0 : ShareText.length(words, this::cost));
  }

  String template() {
    return template;
  }

  /** The words, or as much of them as the place takes beside the address. */
  String cut(String words, URI url) {
    if (limit == UNLIMITED) {
      return words;
    }
    return ShareText.cut(words, limit - (length("x", url) - cost("x")), this::cost);
  }

  private int cost(String grapheme) {
    return this == X ? XLength.of(grapheme) : 1;
  }
}
