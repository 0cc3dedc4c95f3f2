package app.manit.source;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Objects;

/** The page that comes with the program, for a first try without a page of one's own. */
public final class SamplePage {
  /** What it is called as a source, as if it had been a file. */
  public static final String NAME = "sample.fragment.json";

  private static final String RESOURCE = "/app/manit/sample/" + NAME;

  private SamplePage() {}

  /** The fragment's JSON, for {@link SourceReader#readText}. */
  public static String text() {
    try (InputStream in =
        Objects.requireNonNull(SamplePage.class.getResourceAsStream(RESOURCE), RESOURCE)) {
      return new String(in.readAllBytes(), StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
