package app.manit.pages;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.ProxySelector;
import java.net.URI;
import java.time.Duration;
import java.util.concurrent.TimeUnit;
import mockwebserver3.MockResponse;
import mockwebserver3.MockWebServer;
import mockwebserver3.RecordedRequest;
import mockwebserver3.junit5.StartStop;
import okhttp3.Request;
import okhttp3.Response;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.Test;

class HttpClientsTest {
  @StartStop private final MockWebServer host = new MockWebServer();

  @AutoClose
  private final HttpClients clients =
      new HttpClients("1.2.3", () -> Duration.ofSeconds(5), ProxySelector::getDefault);

  @Test
  void aHostThatWasApproachedIsAskedOverTheConnectionThatStands() throws Exception {
    host.enqueue(new MockResponse.Builder().code(404).build());
    host.enqueue(new MockResponse.Builder().body("well").build());
    URI api = host.url("/client/v4").uri();

    clients.approach(api);
    RecordedRequest nothing = host.takeRequest(5, TimeUnit.SECONDS);
    awaitRest();
    try (Response answer = clients.to(api).newCall(get(api)).execute()) {
      assertThat(answer.body().string()).isEqualTo("well");
    }

    RecordedRequest asked = host.takeRequest(5, TimeUnit.SECONDS);
    assertThat(nothing.getMethod()).isEqualTo("HEAD");
    assertThat(nothing.getHeaders().get("Authorization")).isNull();
    assertThat(asked.getConnectionIndex()).isEqualTo(nothing.getConnectionIndex());
    assertThat(asked.getExchangeIndex()).isEqualTo(1);
  }

  @Test
  void aHostThatCannotBeReachedIsNoTroubleYet() throws IOException {
    URI gone = host.url("/").uri();
    host.close();

    clients.approach(gone);
    awaitRest();

    assertThat(clients.to(gone).dispatcher().runningCallsCount()).isZero();
  }

  /** Calls that run beside are over, and their connections free. */
  private void awaitRest() {
    while (clients.to(host.url("/").uri()).dispatcher().runningCallsCount() > 0) {
      Thread.onSpinWait();
    }
  }

  private static Request get(URI url) {
    return new Request.Builder().url(url.toString()).build();
  }
}
