package app.manit.source;

import app.manit.failure.FailureException;
import app.manit.failure.FailureKind;
import app.manit.site.Limits;
import app.manit.site.Site;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import tools.jackson.core.exc.JacksonIOException;

/** Makes sites out of fragment JSON. */
final class FragmentReader {
  private final Limits limits;

  FragmentReader(Limits limits) {
    this.limits = limits;
  }

  /** The pages of a fragment file, in its order. */
  List<Site> read(Path file, SourceName source) {
    try (InputStream in = Files.newInputStream(file)) {
      return read(in, source);
    } catch (IOException e) {
      throw Refusal.unreadable(source, file, e);
    }
  }

  /**
   * The pages of a fragment text, in its order.
   *
   * @throws IOException if the stream cannot be read
   */
  List<Site> read(InputStream in, SourceName source) throws IOException {
    List<Fragment> fragments;
    try (Utf8Reader text = new Utf8Reader(in, source, limits.maxFragmentBytes());
        JsonCursor cursor = new JsonCursor(text, source, limits)) {
      fragments = new FragmentParser(cursor, source, limits).read();
    } catch (JacksonIOException e) {
      throw new IOException(e.getOriginalMessage(), e);
    }
    if (fragments.isEmpty()) {
      throw FailureException.of(FailureKind.NO_FILES, source.shown(), "[]");
    }
    List<Site> sites = new ArrayList<>();
    for (Fragment fragment : fragments) {
      sites.add(site(fragment, title(fragment, source, sites.size(), fragments.size()), source));
    }
    return sites;
  }

  /** Pages of one file that have no title of their own are told apart by their number. */
  private static String title(Fragment fragment, SourceName source, int index, int count) {
    return fragment
        .title()
        .orElse(count == 1 ? source.title() : "%s %d".formatted(source.title(), index + 1));
  }

  private Site site(Fragment fragment, String title, SourceName source) {
    PathReader paths = new PathReader(source, limits);
    SiteAssembler assembler = new SiteAssembler(source, fragment.place(), limits);
    List<String> given = fragment.files().stream().map(FragmentFile::given).toList();
    List<String> fromTop = FragmentPaths.fromTop(given);
    for (int i = 0; i < given.size(); i++) {
      FragmentFile file = fragment.files().get(i);
      assembler.add(paths.read(fromTop.get(i)), file.given(), file.content());
    }
    return assembler.assemble(Optional.of(title), fragment.origin());
  }
}
