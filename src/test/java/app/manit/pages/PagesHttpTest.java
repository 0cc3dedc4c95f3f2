package app.manit.pages;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.Proxy;
import java.net.URI;
import java.time.Duration;
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
  void silenceIsLimitedButNotTheLengthOfACall() {
    OkHttpClient http = PagesHttp.newClient("1.2.3");

    assertThat(http.connectTimeoutMillis()).isEqualTo(Duration.ofSeconds(10).toMillis());
    assertThat(http.readTimeoutMillis()).isEqualTo(Duration.ofSeconds(30).toMillis());
    assertThat(http.writeTimeoutMillis()).isEqualTo(Duration.ofSeconds(30).toMillis());
    assertThat(http.callTimeoutMillis()).isZero();
  }
}
