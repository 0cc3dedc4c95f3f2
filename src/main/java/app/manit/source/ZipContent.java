package app.manit.source;

import app.manit.site.Content;
import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.Charset;
import java.nio.file.Path;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;

/**
 * An entry of a zip file, which is opened anew each time: held open, it could not be replaced on
 * Windows as long as the page is in the window.
 *
 * @param names how the names in it are encoded
 */
record ZipContent(Path zip, Charset names, String entry, long size) implements Content {

  @Override
  public InputStream open() throws IOException {
    ZipFile file = new ZipFile(zip.toFile(), names);
    try {
      ZipEntry found = file.getEntry(entry);
      if (found == null) {
        throw new IOException(entry + " is no longer in " + zip);
      }
      return new ClosingStream(file.getInputStream(found), file);
    } catch (IOException | RuntimeException e) {
      file.close();
      throw e;
    }
  }

  private static final class ClosingStream extends FilterInputStream {
    private final ZipFile file;

    ClosingStream(InputStream in, ZipFile file) {
      super(in);
      this.file = file;
    }

    @Override
    public void close() throws IOException {
      try (file) {
        super.close();
      }
    }
  }
}
