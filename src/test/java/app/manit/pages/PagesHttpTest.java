package app.manit.pages;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIOException;

import java.net.InetSocketAddress;
import java.net.Proxy;
import java.net.ProxySelector;
import java.net.URI;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicReference;
import okhttp3.OkHttpClient;
import okhttp3.Request;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class PagesHttpTest {

  @RegisterExtension final ScriptedHost host = new ScriptedHost();

  @ParameterizedTest
  @ValueSource(strings = {"localhost", "api.localhost", "127.0.0.1"})
  void everyNameOfThisComputerLeadsHere(String name) {
    host.succeeds("[]");
    URI baseUrl = URI.create("http://%s:%d".formatted(name, host.server().getPort()));
    PagesClient client =
        host.client(
            new HostEndpoint(baseUrl, ScriptedHost.ACCOUNT, ApiToken.parse(ScriptedHost.TOKEN)));

    assertThat(client.projects()).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(strings = {"http://127.0.0.1:1/", "http://[::1]:1/", "http://ann.localhost:1/"})
  void noProxyStandsBetweenUsAndThisComputer(String url) {
    assertThat(host.http().proxySelector().select(URI.create(url))).containsExactly(Proxy.NO_PROXY);
  }

  @Test
  void theProxyIsAskedForEachTimeAndNeverForThisComputer() {
    AtomicReference<ProxySelector> chosen = new AtomicReference<>(through("one.example"));
    ProxySelector asked =
        PagesHttp.newClient("1.2.3", () -> Duration.ofSeconds(10), chosen::get).proxySelector();
    URI cloudflare = URI.create("https://api.cloudflare.com/client/v4");

    assertThat(asked.select(cloudflare)).hasToString("[HTTP @ one.example/<unresolved>:3128]");
    chosen.set(through("two.example"));
    assertThat(asked.select(cloudflare)).hasToString("[HTTP @ two.example/<unresolved>:3128]");
    assertThat(asked.select(host.baseUrl())).containsExactly(Proxy.NO_PROXY);
  }

  @Test
  void whatGoesToCloudflareGoesThroughTheProxy() throws Exception {
    // It refuses: to have been asked is enough, and what it would let through is encrypted.
    host.answers(403, "");
    InetSocketAddress proxy =
        InetSocketAddress.createUnresolved("127.0.0.1", host.server().getPort());
    OkHttpClient http =
        PagesHttp.newClient("1.2.3", () -> Duration.ofSeconds(10), () -> ProxySelector.of(proxy));
    Request request = new Request.Builder().url("https://api.cloudflare.com/client/v4").build();

    assertThatIOException().isThrownBy(() -> http.newCall(request).execute());

    assertThat(host.server().takeRequest().getRequestLine())
        .isEqualTo("CONNECT api.cloudflare.com:443 HTTP/1.1");
  }

  private static ProxySelector through(String proxy) {
    return ProxySelector.of(InetSocketAddress.createUnresolved(proxy, 3128));
  }

  @Test
  void howLongSilenceMayLastIsAskedForEachRequest() {
    AtomicReference<Duration> limit = new AtomicReference<>(Duration.ofSeconds(10));
    List<Integer> seen = new ArrayList<>();
    OkHttpClient http =
        PagesHttp.newClient("1.2.3", limit::get, ProxySelector::getDefault)
            .newBuilder()
            .addInterceptor(
                chain -> {
                  seen.add(chain.readTimeoutMillis());
                  return chain.proceed(chain.request());
                })
            .build();
    PagesClient client = new PagesClient(host.endpoint(), http);
    host.succeeds("[]");
    client.projects();
    limit.set(Duration.ofMinutes(5));
    host.succeeds("[]");
    client.projects();

    assertThat(seen).containsExactly(10_000, 300_000);
  }

  @Test
  void silenceIsLimitedButNotTheLengthOfACall() {
    OkHttpClient http = PagesHttp.newClient("1.2.3");

    assertThat(http.connectTimeoutMillis()).isEqualTo(Duration.ofSeconds(10).toMillis());
    assertThat(http.readTimeoutMillis()).isEqualTo(Duration.ofSeconds(30).toMillis());
    assertThat(http.writeTimeoutMillis()).isEqualTo(Duration.ofSeconds(30).toMillis());
    assertThat(http.callTimeoutMillis()).isZero();
  }

  @ParameterizedTest
  @CsvSource({"PT10S, PT40S", "PT60S, PT2M", "PT5M, PT5M"})
  void aHostAtWorkMayBeSilentLongerButNotMuchLongerThanCloudflaresEdgeWaits(
      Duration usual, Duration atWork) {
    assertThat(Sending.patience(usual)).isEqualTo(atWork);
  }
}
