package app.manit.site;

import java.util.List;
import java.util.Locale;

/**
 * Something about a page that does not stop it from being published but that its author should
 * know.
 *
 * @param reason which of its kind's sentences fits, as a key of the bundle; empty where there is
 *     but one
 * @param path the file (or the link) that it is about, as text; empty when it is about the page
 * @param others how many other files it is as true of, which have no warning of their own
 * @param details more words for the sentence (a line number, a second path), as its kind has them
 */
public record SiteWarning(Kind kind, String reason, String path, int others, List<String> details) {

  /** The reason of a warning that stands for many of its kind. */
  private static final String MORE = "more";

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
    /** Nothing answers at the bare address, for there is no index.html at the top. */
    NO_INDEX,
    /** A line of {@code _headers} or {@code _redirects} that Pages ignores. */
    RULE_IGNORED,
    /** A name that Pages' own redirects to clean addresses break ({@code ? # %} and spaces). */
    AWKWARD_PAGE_NAME,
    /** The page refers to a file that is not in it, or that visitors cannot reach. */
    BROKEN_LINK,
    /** Such links show the home page, for there is no 404.html. */
    NO_404_PAGE,
    /** A form that only a server could receive. */
    FORM_NEEDS_SERVER,
    /** The page loads what browsers cannot run before it was built. */
    NEEDS_BUILD,
    /** Too much to look through the whole of it. */
    CHECKED_IN_PART;

    /** The name scripts see: {@code same-but-for-case}. */
    public String code() {
      return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
  }

  /** Copies the details. */
  public SiteWarning {
    details = List.copyOf(details);
  }

  /** A warning about one file, of a kind that has one sentence. */
  public static SiteWarning about(Kind kind, String path, String... details) {
    return because(kind, "", path, details);
  }

  /** A warning about one file, of a kind that has several sentences. */
  public static SiteWarning because(Kind kind, String reason, String path, String... details) {
    return new SiteWarning(kind, reason, path, 0, List.of(details));
  }

  /** Stands for so many more of this kind. */
  public static SiteWarning more(Kind kind, int count) {
    return new SiteWarning(kind, MORE, "", count, List.of());
  }

  /** The same, but true of so many other files as well. */
  public SiteWarning alsoOf(int otherFiles) {
    return new SiteWarning(kind, reason, path, otherFiles, details);
  }

  /** Whether it stands for many of its kind. */
  public boolean isMore() {
    return reason.equals(MORE);
  }
}
