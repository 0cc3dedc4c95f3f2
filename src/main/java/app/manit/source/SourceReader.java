package app.manit.source;

import app.manit.failure.Failure;
import app.manit.failure.FailureException;
import app.manit.failure.FailureKind;
import app.manit.site.Limits;
import app.manit.site.Site;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;

/**
 * Reads whatever a creator drops: a fragment, a list of fragments, a folder, a zip file, an HTML
 * file. Nothing is sent or stored; what cannot be published is refused with a {@link
 * Failure.Refused} that names the file and the place.
 */
public final class SourceReader {
  private final FragmentReader fragments;
  private final FolderReader folders;
  private final ZipReader zips;
  private final HtmlReader pages;

  /** A reader that keeps to these limits. */
  public SourceReader(Limits limits) {
    this.fragments = new FragmentReader(limits);
    this.folders = new FolderReader(limits);
    this.zips = new ZipReader(limits);
    this.pages = new HtmlReader(limits);
  }

  /**
   * Reads a file or a folder.
   *
   * @return one page; several for a list of fragments
   * @throws FailureException if it cannot be published
   */
  public List<Source> read(Path path) {
    Path real = realPath(path);
    if (Files.isDirectory(real)) {
      SourceName name = SourceName.ofFolder(real);
      return sources(Optional.of(real), List.of(folders.read(real, name)));
    }
    SourceName name = SourceName.ofFile(path.toAbsolutePath().getFileName().toString());
    return sources(Optional.of(real), readFile(real, name));
  }

  /**
   * Reads pasted text: a fragment, a list of them, or a page's HTML.
   *
   * @param name what the text is called in sentences, and the title of a page without one
   * @throws FailureException if it cannot be published
   */
  public List<Source> readText(String text, String name) {
    SourceName source = SourceName.ofFile(name);
    if (SourceType.byContent(text).equals(Optional.of(SourceType.HTML))) {
      return sources(Optional.empty(), List.of(pages.read(text, source)));
    }
    try (InputStream in = new ByteArrayInputStream(text.getBytes(StandardCharsets.UTF_8))) {
      return sources(Optional.empty(), fragments.read(in, source));
    } catch (IOException e) {
      throw new UncheckedIOException("memory cannot be read", e);
    }
  }

  private List<Site> readFile(Path file, SourceName name) {
    if (!Files.isRegularFile(file)) {
      throw FailureException.of(FailureKind.SOURCE_TYPE_UNKNOWN, name.shown());
    }
    NotStatic.checkName(name, file.getFileName().toString());
    SourceType type =
        SourceType.of(file.getFileName().toString(), head(file, name))
            .orElseThrow(() -> FailureException.of(FailureKind.SOURCE_TYPE_UNKNOWN, name.shown()));
    return switch (type) {
      case FRAGMENT -> fragments.read(file, name);
      case ZIP -> List.of(zips.read(file, name));
      case HTML -> List.of(pages.read(file, name));
    };
  }

  private static byte[] head(Path file, SourceName name) {
    try (InputStream in = Files.newInputStream(file)) {
      return in.readNBytes(SourceType.HEAD);
    } catch (IOException e) {
      throw Refusal.unreadable(name, file, e);
    }
  }

  private static Path realPath(Path path) {
    try {
      return path.toRealPath();
    } catch (NoSuchFileException e) {
      throw new FailureException(
          Failure.of(FailureKind.SOURCE_MISSING, Shown.text(path.toString())), e);
    } catch (IOException e) {
      throw Refusal.unreadable(SourceName.ofFile(path.toString()), path, e);
    }
  }

  private static List<Source> sources(Optional<Path> path, List<Site> sites) {
    return IntStream.range(0, sites.size())
        .mapToObj(index -> new Source(index, path, sites.get(index)))
        .toList();
  }
}
