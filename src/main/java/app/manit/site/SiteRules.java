package app.manit.site;

/**
 * The two rule files of Pages. They are no assets: they go to the host beside the manifest and are
 * never served.
 *
 * @param headers the text of {@code _headers}, empty when there is none
 * @param redirects the text of {@code _redirects}, empty when there is none
 */
public record SiteRules(String headers, String redirects) {

  /** No rules at all. */
  public static final SiteRules NONE = new SiteRules("", "");
}
