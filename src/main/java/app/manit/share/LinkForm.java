package app.manit.share;

import java.net.URI;

/** What an address is copied as, by where it will be pasted. */
public enum LinkForm {
  /** The address and nothing else. */
  ADDRESS,
  /** For notes, READMEs and some blogs. */
  MARKDOWN,
  /** For the source of another page. */
  HTML,
  /** The title, a dash, the address. */
  SENTENCE;

  /**
   * The link in this form.
   *
   * @param title what it says; the address itself where that is blank
   */
  public String of(String title, URI address) {
    String url = address.toASCIIString();
    String words = title.isBlank() ? url : title.strip().replaceAll("\\R", " ");
    return switch (this) {
      case ADDRESS -> url;
      case MARKDOWN -> "[%s](%s)".formatted(words.replaceAll("[\\\\\\[\\]*_`<>]", "\\\\$0"), url);
      case HTML -> "<a href=\"%s\">%s</a>".formatted(escaped(url), escaped(words));
      case SENTENCE -> ShareText.of(title, address);
    };
  }

  private static String escaped(String text) {
    return text.replace("&", "&amp;")
        .replace("<", "&lt;")
        .replace(">", "&gt;")
        .replace("\"", "&quot;");
  }
}
