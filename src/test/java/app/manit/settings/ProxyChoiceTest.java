package app.manit.settings;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.InetSocketAddress;
import java.net.Proxy;
import java.net.ProxySelector;
import java.net.URI;
import org.junit.jupiter.api.Test;

class ProxyChoiceTest {
  private static final URI CLOUDFLARE = URI.create("https://api.cloudflare.com/client/v4");

  private final ProxySelector system =
      ProxySelector.of(InetSocketAddress.createUnresolved("system.example", 8080));

  @Test
  void asTheSystemSays() {
    assertThat(new ProxyChoice.AsSystem().selector(system)).isSameAs(system);
  }

  @Test
  void straightWhateverTheSystemSays() {
    assertThat(new ProxyChoice.Straight().selector(system).select(CLOUDFLARE))
        .containsExactly(Proxy.NO_PROXY);
  }

  @Test
  void throughTheOneThatWasChosenWhateverTheSystemSays() {
    assertThat(new ProxyChoice.Manual("proxy.example", 3128).selector(system).select(CLOUDFLARE))
        .containsExactly(
            new Proxy(Proxy.Type.HTTP, InetSocketAddress.createUnresolved("proxy.example", 3128)));
  }
}
