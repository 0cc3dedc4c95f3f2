package app.manit.pages;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.Proxy;
import java.net.URI;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicReference;
import okhttp3.OkHttpClient;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
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
  void howLongSilenceMayLastIsAskedForEachRequest() {
    AtomicReference<Duration> limit = new AtomicReference<>(Duration.ofSeconds(10));
    List<Integer> seen = new ArrayList<>();
    OkHttpClient http =
        PagesHttp.newClient("1.2.3", limit::get)
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
}
