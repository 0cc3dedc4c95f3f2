package app.manit.source;

import app.manit.failure.FailureException;
import app.manit.failure.FailureKind;
import app.manit.site.Limits;
import app.manit.site.Site;
import app.manit.site.SiteOrigin;
import app.manit.site.SitePath;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.zip.ZipEntry;
import java.util.zip.ZipException;
import java.util.zip.ZipFile;

/**
 * Makes a site out of a zip file, by the rules of a folder. A single folder at its top is what was
 * zipped, not a part of the page, so it is taken off the paths.
 */
final class ZipReader {
  private final Limits limits;

  ZipReader(Limits limits) {
    this.limits = limits;
  }

  /**
   * One file in the archive.
   *
   * @param path with forward slashes, unchecked
   */
  private record Member(ZipEntry entry, boolean link, String path) {}

  /** The page in a zip file. */
  Site read(Path zip, SourceName source) {
    try {
      ZipDirectory directory = ZipDirectory.read(zip, source);
      refuseEncrypted(directory, source);
      try (ZipFile file = new ZipFile(zip.toFile(), directory.names())) {
        List<Member> members = members(file, directory);
        ZipUnpacker unpacker = new ZipUnpacker(file, zip, directory.names(), source, limits);
        return site(members, unpacker, zip, source);
      }
    } catch (ZipException e) {
      throw ZipUnpacker.broken(source, source.shown(), String.valueOf(e.getMessage()));
    } catch (IOException e) {
      throw Refusal.unreadable(source, zip, e);
    }
  }

  private static void refuseEncrypted(ZipDirectory directory, SourceName source) {
    for (ZipDirectory.Entry entry : directory.entries()) {
      if (entry.encrypted()) {
        throw FailureException.of(
            FailureKind.ZIP_ENCRYPTED, source.shown(), Shown.text(entry.name()));
      }
    }
  }

  private static List<Member> members(ZipFile file, ZipDirectory directory) throws ZipException {
    List<? extends ZipEntry> entries = Collections.list(file.entries());
    if (entries.size() != directory.entries().size()) {
      throw new ZipException("two directories");
    }
    List<Member> members = new ArrayList<>();
    for (int i = 0; i < entries.size(); i++) {
      String path = entries.get(i).getName().replace('\\', '/');
      if (!path.endsWith("/") && !fromFinder(path)) {
        members.add(new Member(entries.get(i), directory.entries().get(i).link(), path));
      }
    }
    return members;
  }

  /** Whether macOS added it, to keep what its files and folders have beside their bytes. */
  private static boolean fromFinder(String path) {
    String name = path.substring(path.lastIndexOf('/') + 1);
    return path.startsWith("__MACOSX/") || name.startsWith("._") || name.equals(".DS_Store");
  }

  private Site site(List<Member> members, ZipUnpacker unpacker, Path zip, SourceName source) {
    PathReader paths = new PathReader(source, limits);
    SiteAssembler assembler = new SiteAssembler(source, zip.toString(), limits);
    String top = topFolder(members);
    for (Member member : members) {
      String given = member.entry().getName();
      SitePath path = paths.read(member.path().substring(top.length()));
      PathRole role = PathRole.ofFile(path);
      if (member.link()) {
        assembler.linkNotFollowed(path);
      } else if (role.published()) {
        assembler.add(path, given, unpacker.content(member.entry()));
      } else {
        assembler.leaveOut(path, role);
      }
    }
    return assembler.assemble(Optional.empty(), SiteOrigin.NONE);
  }

  /** The folder that holds everything, with its slash; empty when there is none. */
  private static String topFolder(List<Member> members) {
    String top = "";
    for (Member member : members) {
      String path = member.path();
      String first = path.substring(0, path.indexOf('/') + 1);
      if (first.isEmpty() || first.startsWith(".") || (!top.isEmpty() && !top.equals(first))) {
        return "";
      }
      top = first;
    }
    return top;
  }
}
