package app.manit.serve;

import app.manit.failure.FailureException;
import app.manit.site.Site;
import java.net.URI;

/**
 * Shows one site on this computer as Pages would serve it. It answers under every name of this
 * computer and under no other.
 */
public final class PreviewServer implements AutoCloseable {
  private volatile PagesResponder responder;
  private final LoopbackServer server;

  private PreviewServer(Site site, int port) {
    this.responder = responder(site);
    this.server = LoopbackServer.start(port, this::answer);
  }

  /**
   * Starts showing a site.
   *
   * @param port 0 for any
   * @throws FailureException {@code PORT_IN_USE}
   */
  public static PreviewServer start(Site site, int port) {
    return new PreviewServer(site, port);
  }

  /** Shows another site, or another state of the same, from the next request on. */
  public void show(Site site) {
    responder = responder(site);
  }

  private static PagesResponder responder(Site site) {
    return new PagesResponder(new SiteAssets(site), site.rules());
  }

  /**
   * Where the site is shown under a name of its own, so that what it keeps in a browser is its own
   * too: cookies belong to a name, whatever the port is.
   *
   * @param name one label of a DNS name, such as a slug
   */
  public URI uri(String name) {
    return URI.create("http://" + name + ".localhost:" + server.port() + "/");
  }

  /** Where the site is shown. */
  public URI uri() {
    return URI.create("http://127.0.0.1:" + server.port() + "/");
  }

  private LoopbackResponse answer(LoopbackRequest request) {
    if (LoopbackHosts.hostOf(request.authority()).isEmpty()) {
      return LoopbackResponse.text(
          421, "This preview answers to this computer’s own names only.\n");
    }
    return request
        .toPages()
        .map(responder::respond)
        .map(LoopbackResponse::of)
        .map(response -> ForeignPages.refused(request, response))
        .orElseGet(() -> LoopbackResponse.text(400, "This is no address of a page.\n"));
  }

  @Override
  public void close() {
    server.close();
  }
}
