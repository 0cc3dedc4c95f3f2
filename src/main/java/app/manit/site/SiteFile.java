package app.manit.site;

/**
 * One file of a site.
 *
 * @param contentType the type it is stored and served with, without charset (as wrangler sends it)
 */
public record SiteFile(SitePath path, String contentType, Content content) {

  /** Length in bytes. */
  public long size() {
    return content.size();
  }
}
