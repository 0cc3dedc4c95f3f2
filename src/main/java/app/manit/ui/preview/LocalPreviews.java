package app.manit.ui.preview;

import app.manit.library.Project;
import app.manit.library.ProjectId;
import app.manit.library.VersionId;
import app.manit.serve.PreviewServer;
import app.manit.site.Site;
import app.manit.ui.pages.Desk;
import java.util.LinkedHashMap;
import java.util.Optional;

/**
 * Serves previews as Pages would serve the pages. Each page has a name and a port, and so an
 * origin, of its own: what one stores in the browser no other sees.
 */
public final class LocalPreviews implements PreviewSource {
  private static final int AT_ONCE = 16;
  private static final float USUAL_LOAD = 0.75f;

  private final Desk desk;
  private final LinkedHashMap<Place, PreviewServer> servers =
      new LinkedHashMap<>(AT_ONCE, USUAL_LOAD, true);

  /**
   * What one server shows.
   *
   * @param fixed the only version it ever shows; empty for the newest, whichever that is
   */
  private record Place(ProjectId page, Optional<VersionId> fixed) {}

  /** Shows what lies there. */
  public LocalPreviews(Desk desk) {
    this.desk = desk;
  }

  @Override
  public Shown newest(Project page, VersionId version) {
    return show(new Place(page.id(), Optional.empty()), page.slug(), desk.site(version));
  }

  @Override
  public Shown earlier(Project page, VersionId version) {
    return show(new Place(page.id(), Optional.of(version)), page.slug(), desk.site(version));
  }

  private Shown show(Place place, String name, Site site) {
    return new Shown(server(place, site).uri(name), site.files().size(), site.totalBytes());
  }

  private synchronized PreviewServer server(Place place, Site site) {
    PreviewServer known = servers.get(place);
    if (known != null) {
      known.show(site);
      return known;
    }
    if (servers.size() == AT_ONCE) {
      servers.pollFirstEntry().getValue().close();
    }
    PreviewServer started = PreviewServer.start(site, 0);
    servers.put(place, started);
    return started;
  }

  /** Ends them all. */
  @Override
  public synchronized void close() {
    servers.values().forEach(PreviewServer::close);
    servers.clear();
  }
}
