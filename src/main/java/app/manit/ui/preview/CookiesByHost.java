package app.manit.ui.preview;

import java.io.IOException;
import java.net.CookieHandler;
import java.net.CookieManager;
import java.net.URI;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;

/**
 * Cookies for pages in the preview: each host has its own, in memory. WebKit's usual jar takes a
 * cookie for all of {@code localhost}, which every page on this computer would then be sent (tried
 * with JavaFX 26: it is no public suffix to it).
 */
final class CookiesByHost extends CookieHandler {
  private final Map<String, CookieManager> jars = new ConcurrentHashMap<>();

  @Override
  public Map<String, List<String>> get(URI address, Map<String, List<String>> request)
      throws IOException {
    return jar(address).get(address, request);
  }

  @Override
  public void put(URI address, Map<String, List<String>> response) throws IOException {
    jar(address).put(address, response);
  }

  private CookieManager jar(URI address) {
    String host = Optional.ofNullable(address.getHost()).orElse("").toLowerCase(Locale.ROOT);
    return jars.computeIfAbsent(host, name -> new CookieManager());
  }
}
