package app.manit.source;

import app.manit.site.SiteFile;
import app.manit.site.SitePath;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** A glance into a file: for its title, or for what a program's source gives away. */
final class PageText {
  private static final Logger LOG = LoggerFactory.getLogger(PageText.class);
  private static final int ENOUGH = 256 * 1024;

  private PageText() {}

  /**
   * The beginning of a file as UTF-8, wrong bytes replaced; empty when there is no such file or it
   * cannot be read: a glance never fails a page that could be published.
   */
  static String of(Map<SitePath, SiteFile> files, String path) {
    SiteFile file = files.get(SitePath.of(path));
    if (file == null) {
      return "";
    }
    try (InputStream in = file.content().open()) {
      return new String(in.readNBytes(ENOUGH), StandardCharsets.UTF_8);
    } catch (IOException e) {
      LOG.debug("No glance into {}", path, e);
      return "";
    }
  }
}
