package app.manit.serve.check;

import app.manit.site.SiteFile;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * How much is looked at. A page of twenty thousand files or of one endless line is published all
 * the same, so looking it through has to end.
 */
final class Effort {
  private static final Logger LOG = LoggerFactory.getLogger(Effort.class);

  private static final int MAX_FILES = 500;

  /** Pages carry their pictures within themselves, so they may be long. */
  private static final int MAX_FILE = 4 * 1024 * 1024;

  private static final long MAX_BYTES = 16L * 1024 * 1024;

  /** Tags of one page; the tree that is made of them has a few elements for each at the most. */
  private static final int MAX_TAGS = 20_000;

  /** Characters of links and rules that are compared: a second or two. */
  private static final long MAX_WORK = 400_000_000;

  private int files = MAX_FILES;
  private long bytes = MAX_BYTES;
  private long work = MAX_WORK;
  private boolean cut;

  /** The text of a file, or its beginning; empty when enough was read, or it cannot be read. */
  String read(SiteFile file) {
    int most = (int) Math.min(MAX_FILE, bytes);
    if (files == 0 || most == 0) {
      cut = true;
      return "";
    }
    try (InputStream in = file.content().open()) {
      byte[] read = in.readNBytes(most);
      files--;
      bytes -= read.length;
      cut |= file.size() > read.length;
      return new String(read, StandardCharsets.UTF_8);
    } catch (IOException e) {
      LOG.warn("cannot look into {}", file.path(), e);
      return "";
    }
  }

  /** The beginning of a page that has no more tags than can be looked at. */
  String bounded(String html) {
    int tags = 0;
    for (int at = html.indexOf('<'); at >= 0; at = html.indexOf('<', at + 1)) {
      tags++;
      if (tags > MAX_TAGS) {
        cut = true;
        return html.substring(0, at);
      }
    }
    return html;
  }

  /** Whether so much more may be compared. */
  boolean allows(long characters) {
    work -= characters;
    cut |= work < 0;
    return work >= 0;
  }

  /** Whether something was not looked at. */
  boolean isCut() {
    return cut;
  }
}
