package app.manit.share;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

class ShareLinksTest {
  private static final String TEXT = "Tom & Jerry's \"100% #1\" café 日本 🎉";
  private static final URI ADDRESS = URI.create("https://manit-tom-a1b2c3.pages.dev/?a=1&b=2#x");

  private static final String T =
      "Tom%20%26%20Jerry%27s%20%22100%25%20%231%22%20caf%C3%A9%20%E6%97%A5%E6%9C%AC%20%F0%9F%8E%89";
  private static final String U = "https%3A%2F%2Fmanit-tom-a1b2c3.pages.dev%2F%3Fa%3D1%26b%3D2%23x";
  private static final String DASH = "%20%E2%80%93%20";

  @ParameterizedTest
  @CsvSource({
    "X,           https://x.com/intent/tweet?text=[T]&url=[U]",
    "FACEBOOK,    https://www.facebook.com/sharer/sharer.php?u=[U]",
    "LINKEDIN,    https://www.linkedin.com/sharing/share-offsite/?url=[U]",
    "WHATSAPP,    https://wa.me/?text=[T][-][U]",
    "TELEGRAM,    https://t.me/share/url?url=[U]&text=[T]",
    "REDDIT,      https://www.reddit.com/submit?url=[U]&title=[T]",
    "THREADS,     https://www.threads.com/intent/post?text=[T]&url=[U]",
    "BLUESKY,     https://bsky.app/intent/compose?text=[T][-][U]",
    "PINTEREST,   https://www.pinterest.com/pin/create/button/?url=[U]&description=[T]",
    "MASTODON,    https://share.joinmastodon.org/#text=[T][-][U]",
    "TUMBLR,      https://www.tumblr.com/widgets/share/tool?canonicalUrl=[U]&title=[T]",
    "HACKER_NEWS, https://news.ycombinator.com/submitlink?u=[U]&t=[T]",
    "LINE,        https://social-plugins.line.me/lineit/share?url=[U]",
    "VK,          https://vk.com/share.php?url=[U]&title=[T]",
    "GMAIL,       https://mail.google.com/mail/?view=cm&fs=1&su=[T]&body=[U]",
  })
  void fillsInTheNetworksPage(LinkTarget target, String expected) {
    assertThat(ShareLinks.link(target, TEXT, ADDRESS).toString())
        .isEqualTo(expected.replace("[T]", T).replace("[U]", U).replace("[-]", DASH));
  }

  @ParameterizedTest
  @EnumSource
  void neverCutsTheAddressOrAGrapheme(LinkTarget target) {
    String family = "👩‍👩‍👧";
    URI link = ShareLinks.link(target, family.repeat(2000), ADDRESS);

    assertThat(link.toString()).hasSizeLessThanOrEqualTo(2000).containsOnlyOnce(U);
    assertThat(URLDecoder.decode(link.toString(), StandardCharsets.UTF_8))
        .matches("[\\x00-\\x7f]*(" + family + ")*…?[\\x00-\\x7f]*( – )?[\\x00-\\x7f]*");
  }

  @ParameterizedTest
  @EnumSource
  void sharesAPageWithoutTitle(LinkTarget target) {
    assertThat(ShareLinks.link(target, " ", ADDRESS).toString())
        .contains(U)
        .doesNotContain(DASH, "{", "}");
  }

  @Test
  void takesBracesInATitleAsTheyAre() {
    assertThat(ShareLinks.link(LinkTarget.VK, "{url} {text} $1", ADDRESS).toString())
        .endsWith("title=%7Burl%7D%20%7Btext%7D%20%241");
  }

  @Test
  void cutsToWhatTheNetworkTakes() {
    String long300 = "a".repeat(300);

    assertThat(ShareLinks.link(LinkTarget.X, long300, ADDRESS).getQuery())
        .startsWith("text=" + "a".repeat(254) + "…&");
    assertThat(ShareLinks.link(LinkTarget.REDDIT, long300, ADDRESS).getQuery())
        .endsWith("&title=" + long300);
    String post = ShareLinks.link(LinkTarget.BLUESKY, long300, ADDRESS).getQuery();
    assertThat(post.substring("text=".length())).hasSize(300).endsWith("a… – " + ADDRESS);
  }

  @ParameterizedTest
  @CsvSource({
    "X,         '',        23",
    "X,         hello,     29",
    "X,         日本,      28",
    "X,         👩‍👩‍👧🇹🇭1️⃣, 30",
    "X,         'e\u0301', 25",
    "X,         กำลัง,      29",
    "REDDIT,    hello,     5",
    "THREADS,   hello,     53",
    "BLUESKY,   hello,     53",
    "BLUESKY,   👩‍👩‍👧,         49",
    "BLUESKY,   '',        45",
    "MASTODON,  hello,     53",
    "WHATSAPP,  hello,     5",
  })
  void countsAsThePlaceDoes(LinkTarget target, String words, int length) {
    assertThat(target.length(words, ADDRESS)).isEqualTo(length);
  }

  @ParameterizedTest
  @EnumSource
  void whatIsCutIsAsLongAsThePlaceTakes(LinkTarget target) {
    String words = ShareLinks.fitting(target, "many words, ".repeat(100), ADDRESS);

    assertThat(words.isEmpty()).isEqualTo(false);
    target
        .limit()
        .ifPresent(limit -> assertThat(target.length(words, ADDRESS)).isBetween(limit - 3, limit));
    assertThat(ShareLinks.fitting(target, words, ADDRESS)).isEqualTo(words);
  }

  @Test
  void pinsAPicture() {
    assertThat(
            ShareLinks.pin("Bowls", ADDRESS, URI.create("https://ana.pages.dev/a%20b.jpg"))
                .toString())
        .startsWith("https://www.pinterest.com/pin/create/button/?url=" + U)
        .endsWith("&description=Bowls&media=https%3A%2F%2Fana.pages.dev%2Fa%2520b.jpg");
  }

  @ParameterizedTest
  @CsvSource({
    "mastodon.social,              mastodon.social",
    "' Mastodon.Social/ ',         mastodon.social",
    "https://chaos.social/,        chaos.social",
    "@ana@art.example.org,         art.example.org",
    "mastodon,                     ",
    "http://mastodon.social,       ",
    "mastodon.social/share?text=x, ",
    "'',                           ",
  })
  void findsTheServerInWhatPeopleWrite(String typed, String host) {
    assertThat(MastodonServer.parse(typed).map(MastodonServer::host))
        .isEqualTo(Optional.ofNullable(host));
  }

  @Test
  void opensTheServerOfTheirOwn() {
    assertThat(ShareLinks.toot(new MastodonServer("chaos.social"), "Bowls", ADDRESS))
        .hasToString("https://chaos.social/share?text=Bowls" + DASH + U);
  }

  @ParameterizedTest
  @CsvSource({
    "ADDRESS,  https://manit-tom-a1b2c3.pages.dev/?a=1&b=2#x",
    "MARKDOWN, '[\\[A\\] \\<b\\> & \\*c\\*](https://manit-tom-a1b2c3.pages.dev/?a=1&b=2#x)'",
    "HTML,     '<a href=\"https://manit-tom-a1b2c3.pages.dev/?a=1&amp;b=2#x\">[A] &lt;b&gt; &amp;"
        + " *c*</a>'",
    "SENTENCE, '[A] <b> & *c* – https://manit-tom-a1b2c3.pages.dev/?a=1&b=2#x'",
  })
  void writesALinkForWhereItIsPasted(LinkForm form, String expected) {
    assertThat(form.of(" [A] <b> & *c* ", ADDRESS)).isEqualTo(expected);
  }

  @Test
  void aPageWithoutTitleIsCalledByItsAddress() {
    assertThat(LinkForm.MARKDOWN.of(" ", ADDRESS)).isEqualTo("[%s](%s)", ADDRESS, ADDRESS);
  }

  @Test
  void aMessageCanBeCopiedInstead() {
    assertThat(Mailto.message(" Look:\n", ADDRESS)).isEqualTo("Look:\n\n" + ADDRESS);
    assertThat(Mailto.fitting("Ana", "one\ntwo", ADDRESS)).isEqualTo("one\ntwo");
  }

  @Test
  void writesAMail() {
    assertThat(Mailto.of(TEXT, "See + hear:\n" + TEXT, ADDRESS))
        .hasToString(
            "mailto:?subject=" + T + "&body=See%20%2B%20hear%3A%0D%0A" + T + "%0D%0A%0D%0A" + U);
    assertThat(Mailto.of("a\nBcc: x@example.com", "", ADDRESS))
        .hasToString("mailto:?subject=a%20Bcc%3A%20x%40example.com&body=" + U);
  }

  @Test
  void keepsAMailShortEnoughToHandOver() {
    String letter = "日本語 ".repeat(1000);

    assertThat(Mailto.of(letter, letter, ADDRESS).toString())
        .hasSizeBetween(1950, 2000)
        .startsWith("mailto:?subject=%E6%97%A5")
        .endsWith("%E2%80%A6%0D%0A%0D%0A" + U);
  }
}
