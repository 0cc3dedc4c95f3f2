package app.manit.share;

import java.net.URI;

/**
 * E-mails that the user's own program opens ready to send (RFC 6068). Plain text, no recipient, and
 * only the two headers that programs take from a link.
 */
public final class Mailto {
  /** Longer ones are cut off in the lists of mail programs. */
  private static final int MAX_SUBJECT = 120;

  private Mailto() {}

  /**
   * A mail about a page.
   *
   * @param subject usually its title; a long one is cut
   * @param text stands above the address; cut if the whole would be too long to hand over
   * @param address the page's permanent URL; never cut
   */
  public static URI of(String subject, String text, URI address) {
    String words = lines(text.strip());
    String ending = (words.isEmpty() ? "" : "\r\n\r\n") + address.toASCIIString();
    String before = "mailto:?subject=" + UriText.encoded(oneLine(subject)) + "&body=";
    return UriText.within(words, encoded -> before + encoded + UriText.encoded(ending));
  }

  private static String oneLine(String subject) {
    return ShareText.cut(subject.strip().replaceAll("\\R", " "), MAX_SUBJECT);
  }

  /** Mail ends lines with CR LF, whatever the text came with. */
  private static String lines(String text) {
    return text.replaceAll("\\R", "\r\n");
  }
}
