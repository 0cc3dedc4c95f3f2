package app.manit.platform;

import java.io.IOException;
import java.net.Proxy;
import java.net.ProxySelector;
import java.net.SocketAddress;
import java.net.URI;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * The proxies that this computer is set up for: those that the environment names, else those of the
 * system's settings (Windows, macOS, GNOME), which Java asks for.
 *
 * <p>Java by itself does not look at the environment, and looks at GNOME's settings only through
 * GLib, which without a GNOME session knows of none.
 */
public final class SystemProxies extends ProxySelector {
  private final EnvironmentProxies environment;

  private SystemProxies(EnvironmentProxies environment) {
    this.environment = environment;
  }

  /**
   * The proxies of this computer. To be made before anything else asks Java for a proxy: whether it
   * looks at the system's settings, it decides then, and never again.
   *
   * @param env the environment
   */
  public static ProxySelector of(Map<String, String> env) {
    // https://docs.oracle.com/en/java/javase/25/docs/api/java.base/java/net/doc-files/net-properties.html
    System.getProperties().putIfAbsent("java.net.useSystemProxies", "true");
    return new SystemProxies(new EnvironmentProxies(env));
  }

  @Override
  public List<Proxy> select(URI address) {
    return environment.select(address).orElseGet(() -> settings(address));
  }

  /** Asked only when it is needed: the first question takes Java some 10 ms. */
  private static List<Proxy> settings(URI address) {
    return Optional.ofNullable(ProxySelector.getDefault())
        .map(selector -> selector.select(address))
        .orElse(List.of(Proxy.NO_PROXY));
  }

  /** There is no second choice to turn to. */
  @Override
  public void connectFailed(URI address, SocketAddress proxy, IOException failure) {}
}
