package app.manit.serve.check;

import app.manit.site.Legible;
import app.manit.site.SiteWarning;
import java.util.Arrays;
import java.util.Locale;

/** Why a link is broken, as far as it can be told; each has a sentence of its own. */
enum LinkFault {
  /** There is no such file. */
  MISSING,
  /** Nor could there be: the page is a single file, and this one may have lain beside it. */
  ALONE,
  /** The file is spelled in other capital letters, or its accents in another form. */
  OTHER_CASE,
  /** The file lies elsewhere: the page was made to be put into a folder. */
  OTHER_FOLDER,
  /** An address of the web without {@code https://}. */
  NO_SCHEME,
  /** A mail address without {@code mailto:}. */
  NO_MAILTO,
  /** A file or a server of the computer on which the page was made. */
  OWN_COMPUTER,
  /** The file is there, but a redirect rule shows another. */
  TAKEN_BY_RULE,
  /** Redirect rules send visitors on for ever, or to what is no address. */
  ASTRAY;

  /** The key of its sentence. */
  String code() {
    return name().toLowerCase(Locale.ROOT).replace('_', '-');
  }

  /**
   * The warning.
   *
   * @param page where the link stands
   * @param details the link as it is written, and perhaps the file that it means
   */
  SiteWarning warning(String page, String... details) {
    return SiteWarning.because(
        SiteWarning.Kind.BROKEN_LINK,
        code(),
        Legible.of(page),
        Arrays.stream(details).map(Legible::of).toArray(String[]::new));
  }
}
