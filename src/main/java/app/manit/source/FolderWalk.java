package app.manit.source;

import app.manit.failure.FailureException;
import app.manit.site.Content;
import app.manit.site.Limits;
import app.manit.site.SitePath;
import java.io.IOException;
import java.nio.file.AccessDeniedException;
import java.nio.file.DirectoryIteratorException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Optional;

/**
 * One walk through a folder, in the order of names.
 *
 * <p>Links are followed as long as they stay inside the folder, do not lead back to where the walk
 * came from, and do not bring in under another name what would be left out.
 */
final class FolderWalk {
  /** Against links that multiply each other; no folder that can be published comes near. */
  static final int MAX_ENTRIES = 200_000;

  private final Path root;
  private final SourceName source;
  private final SiteAssembler assembler;
  private final PathReader paths;

  /** The real folders that the walk is inside of. */
  private final Deque<Path> inside = new ArrayDeque<>();

  private int count;

  /**
   * @param root the real path of the folder
   */
  FolderWalk(Path root, SourceName source, Limits limits, SiteAssembler assembler) {
    this.root = root;
    this.source = source;
    this.assembler = assembler;
    this.paths = new PathReader(source, limits);
  }

  /**
   * Hands every file to the assembler.
   *
   * @throws FailureException if something cannot be read or published
   */
  void run() {
    folder(root, "");
  }

  private void folder(Path folder, String prefix) {
    inside.push(folder);
    for (Path entry : list(folder)) {
      entry(entry, prefix + entry.getFileName());
    }
    inside.pop();
  }

  private List<Path> list(Path folder) {
    List<Path> entries = new ArrayList<>();
    try (DirectoryStream<Path> stream = Files.newDirectoryStream(folder)) {
      for (Path entry : stream) {
        // Counted here: a folder may have more entries than would fit into memory.
        count++;
        if (count > MAX_ENTRIES) {
          throw Refusal.tooBig(source, "%,d files and folders".formatted(MAX_ENTRIES));
        }
        entries.add(entry);
      }
    } catch (DirectoryIteratorException e) {
      throw Refusal.unreadable(source, folder, new IOException(e));
    } catch (IOException e) {
      throw Refusal.unreadable(source, folder, e);
    }
    entries.sort(null);
    return entries;
  }

  private void entry(Path entry, String given) {
    SitePath path = paths.read(given);
    BasicFileAttributes attributes = attributes(entry);
    if (attributes.isSymbolicLink()) {
      link(entry, path, given);
    } else {
      target(entry, attributes, path, given);
    }
  }

  /** What stands at the path, be it there itself or at the end of a link. */
  private void target(Path real, BasicFileAttributes attributes, SitePath path, String given) {
    if (attributes.isDirectory()) {
      PathRole role = PathRole.ofFolder(path);
      switch (role) {
        case NOISE, IGNORED, SECRET -> assembler.leaveOut(path, role);
        case ASSET, HEADERS, REDIRECTS, SERVER_CODE -> folder(real, given + "/");
      }
    } else if (attributes.isRegularFile()) {
      if (!Files.isReadable(real)) {
        throw Refusal.unreadable(source, real, new AccessDeniedException(real.toString()));
      }
      assembler.add(path, given, new Content.OnDisk(real, attributes.size()));
    } else {
      assembler.leaveOut(path, PathRole.IGNORED);
    }
  }

  private void link(Path link, SitePath path, String given) {
    Optional<Path> target = targetInside(link);
    if (target.isEmpty()) {
      assembler.linkNotFollowed(path);
    } else {
      target(target.get(), attributes(target.get()), path, given);
    }
  }

  /** Where a link leads, or empty when it must not be followed. */
  private Optional<Path> targetInside(Path link) {
    Path real;
    try {
      real = link.toRealPath();
    } catch (IOException e) {
      // A link to nowhere, or to itself: nothing is there to be published.
      return Optional.empty();
    }
    if (!real.startsWith(root) || inside.contains(real)) {
      return Optional.empty();
    }
    SitePath place = paths.read(root.relativize(real).toString());
    PathRole role =
        Files.isDirectory(real, LinkOption.NOFOLLOW_LINKS)
            ? PathRole.ofFolder(place)
            : PathRole.ofFile(place);
    return role == PathRole.ASSET ? Optional.of(real) : Optional.empty();
  }

  private BasicFileAttributes attributes(Path entry) {
    try {
      return Files.readAttributes(entry, BasicFileAttributes.class, LinkOption.NOFOLLOW_LINKS);
    } catch (IOException e) {
      throw Refusal.unreadable(source, entry, e);
    }
  }
}
