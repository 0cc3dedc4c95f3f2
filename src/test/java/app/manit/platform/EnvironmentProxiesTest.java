package app.manit.platform;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.Proxy;
import java.net.URI;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class EnvironmentProxiesTest {
  private static final URI CLOUDFLARE = URI.create("https://api.cloudflare.com/client/v4");

  @ParameterizedTest
  @CsvSource({
    "https_proxy, http://proxy.example:3128, HTTP @ proxy.example/<unresolved>:3128",
    "HTTPS_PROXY, proxy.example:3128,        HTTP @ proxy.example/<unresolved>:3128",
    "https_proxy, http://ana:pw@10.0.0.1:8,  HTTP @ 10.0.0.1/<unresolved>:8",
    "https_proxy, http://proxy.example/,     HTTP @ proxy.example/<unresolved>:80",
    "all_proxy,   socks5://proxy.example,    SOCKS @ proxy.example/<unresolved>:1080",
    "ALL_PROXY,   http://[::1]:3128,         HTTP @ [::1]/<unresolved>:3128",
  })
  void aProxyIsReadAsCurlReadsIt(String variable, String value, String proxy) {
    assertThat(select(Map.of(variable, value), CLOUDFLARE).orElseThrow())
        .singleElement()
        .hasToString(proxy);
  }

  @Test
  void eachKindOfAddressHasItsOwn() {
    Map<String, String> env =
        Map.of("https_proxy", "secure.example:1", "http_proxy", "plain.example:1");

    assertThat(select(env, CLOUDFLARE).orElseThrow().toString()).contains("secure.example");
    assertThat(select(env, URI.create("http://x.example")).orElseThrow().toString())
        .contains("plain.example");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"", "  ", "http://", "http://a b:1", "proxy.example:port", "http://x:99999"})
  void whatNamesNoProxyLeavesItToTheSystem(String value) {
    assertThat(select(Map.of("https_proxy", value), CLOUDFLARE)).isEmpty();
  }

  @Test
  void whatMerelyAsksAWebServerIsNoEnvironment() {
    assertThat(select(Map.of("HTTP_PROXY", "evil.example:1"), URI.create("http://x.example")))
        .isEmpty();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "*",
        "cloudflare.com",
        ".cloudflare.com",
        "api.cloudflare.com",
        "localhost, API.Cloudflare.com",
        "localhost cloudflare.com",
      })
  void someAddressesAreSpared(String spared) {
    assertThat(select(Map.of("https_proxy", "proxy.example:1", "no_proxy", spared), CLOUDFLARE))
        .hasValue(List.of(Proxy.NO_PROXY));
  }

  @ParameterizedTest
  @ValueSource(strings = {"localhost", "flare.com", "www.cloudflare.com", ","})
  void othersAreNot(String spared) {
    assertThat(select(Map.of("https_proxy", "proxy.example:1", "NO_PROXY", spared), CLOUDFLARE))
        .hasValueSatisfying(found -> assertThat(found).doesNotContain(Proxy.NO_PROXY));
  }

  private static Optional<List<Proxy>> select(Map<String, String> env, URI address) {
    return new EnvironmentProxies(env).select(address);
  }
}
