package app.manit.ui.preview;

import app.manit.library.ProjectId;
import app.manit.library.VersionId;
import app.manit.serve.PreviewServer;
import app.manit.site.Site;
import app.manit.ui.pages.Desk;
import java.util.LinkedHashMap;

/**
 * Serves previews as Pages would serve the pages. Each page has a port, and so an origin, of its
 * own: what one stores in the browser no other sees.
 */
public final class LocalPreviews implements PreviewSource {
  private static final int AT_ONCE = 16;
  private static final float USUAL_LOAD = 0.75f;

  private final Desk desk;
  private final LinkedHashMap<ProjectId, PreviewServer> servers =
      new LinkedHashMap<>(AT_ONCE, USUAL_LOAD, true);

  /** Shows what lies there. */
  public LocalPreviews(Desk desk) {
    this.desk = desk;
  }

  @Override
  public Shown show(ProjectId page, VersionId version) {
    Site site = desk.site(version);
    return new Shown(server(page, site).uri(), site.files().size(), site.totalBytes());
  }

  private synchronized PreviewServer server(ProjectId page, Site site) {
    PreviewServer known = servers.get(page);
    if (known != null) {
      known.show(site);
      return known;
    }
    if (servers.size() == AT_ONCE) {
      servers.pollFirstEntry().getValue().close();
    }
    PreviewServer started = PreviewServer.start(site, 0);
    servers.put(page, started);
    return started;
  }

  /** Ends them all. */
  @Override
  public synchronized void close() {
    servers.values().forEach(PreviewServer::close);
    servers.clear();
  }
}
