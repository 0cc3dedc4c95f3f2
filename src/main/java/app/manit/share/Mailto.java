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
    String words = fitting(subject, text, address);
    return URI.create(
        before(subject) + UriText.encoded(lines(words)) + UriText.encoded(after(words, address)));
  }

  /** The words that such a mail will carry: all of them, or as many as can be handed over. */
  public static String fitting(String subject, String text, URI address) {
    String words = text.strip();
    int beside = before(subject).length() + UriText.encoded(after(words, address)).length();
    return UriText.fitting(lines(words), UriText.MAX_LENGTH - beside).replace("\r\n", "\n");
  }

  /** The message as its reader sees it, for pasting into any other program. */
  public static String message(String text, URI address) {
    return (text.strip() + after(text.strip(), address)).replace("\r\n", "\n");
  }

  private static String before(String subject) {
    return "mailto:?subject=" + UriText.encoded(oneLine(subject)) + "&body=";
  }

  private static String after(String words, URI address) {
    return (words.isEmpty() ? "" : "\r\n\r\n") + address.toASCIIString();
  }

  private static String oneLine(String subject) {
    return ShareText.cut(subject.strip().replaceAll("\\R", " "), MAX_SUBJECT);
  }

  /** Mail ends lines with CR LF, whatever the text came with. */
  private static String lines(String text) {
    return text.replaceAll("\\R", "\r\n");
  }
}
