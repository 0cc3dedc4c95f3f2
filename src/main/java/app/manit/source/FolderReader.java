package app.manit.source;

import app.manit.site.Limits;
import app.manit.site.Site;
import app.manit.site.SiteOrigin;
import java.nio.file.Path;
import java.util.Optional;

/** Makes a site out of a folder; the contents stay where they are. */
final class FolderReader {
  private final Limits limits;

  FolderReader(Limits limits) {
    this.limits = limits;
  }

  /**
   * The page in a folder.
   *
   * @param folder its real path
   */
  Site read(Path folder, SourceName source) {
    SiteAssembler assembler = new SiteAssembler(source, folder.toString(), limits);
    new FolderWalk(folder, source, limits, assembler).run();
    return assembler.assemble(Optional.empty(), SiteOrigin.NONE);
  }
}
