package app.manit.site;

import java.util.Locale;

/**
 * Something about a page that does not stop it from being published but that its author should
 * know.
 *
 * @param path the file (or the link) that it is about, as text; empty when it is about the page
 * @param detail one more word for the sentence (a line number, a second path); may be empty
 */
public record SiteWarning(Kind kind, String path, String detail) {

  /** The closed list of warnings; {@link #code()} is what scripts see. */
  public enum Kind {
    /** Two paths differ only in case: Pages keeps both, most computers would not. */
    SAME_BUT_FOR_CASE,
    /** Two paths were the same letters in another Unicode form; now spelt the usual way. */
    UNICODE_FORM_CHANGED,
    /** A file that looks like a secret was left out. */
    SECRET_LEFT_OUT,
    /** A link that leads out of the folder was not followed. */
    LINK_NOT_FOLLOWED,
    /** A file that means nothing to visitors (as wrangler leaves it out) was left out. */
    IGNORED_LEFT_OUT,
    /** There is no index.html at the top. */
    NO_INDEX,
    /** A line of {@code _headers} or {@code _redirects} that Pages ignores. */
    RULE_IGNORED,
    /** A name that Pages' own redirects to clean addresses break ({@code ? # %} and spaces). */
    AWKWARD_PAGE_NAME;

    /** The name scripts see: {@code same-but-for-case}. */
    public String code() {
      return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
  }

  /** A warning about one file. */
  public static SiteWarning about(Kind kind, String path) {
    return new SiteWarning(kind, path, "");
  }
}
