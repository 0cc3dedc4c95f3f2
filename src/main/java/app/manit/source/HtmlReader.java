package app.manit.source;

import app.manit.site.Content;
import app.manit.site.Limits;
import app.manit.site.Site;
import app.manit.site.SiteOrigin;
import app.manit.site.SitePath;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Optional;

/** Makes a site out of a single page, which becomes its {@code index.html}. */
final class HtmlReader {
  private static final SitePath INDEX = SitePath.of("index.html");

  private final Limits limits;

  HtmlReader(Limits limits) {
    this.limits = limits;
  }

  /** The page in a file; its content stays where it is. */
  Site read(Path file, SourceName source) {
    try {
      return read(Content.of(file), source);
    } catch (IOException e) {
      throw Refusal.unreadable(source, file, e);
    }
  }

  /** The page in a text. */
  Site read(String text, SourceName source) {
    return read(Content.of(text), source);
  }

  private Site read(Content content, SourceName source) {
    SiteAssembler assembler = new SiteAssembler(source, source.shown(), limits);
    assembler.add(INDEX, source.shown(), content);
    return assembler.assemble(Optional.empty(), SiteOrigin.NONE);
  }
}
