package app.manit.pages;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CancellationException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** Cloudflare takes 1,200 requests in five minutes; time is a number that the test turns. */
class RequestPaceTest {
  private static final Duration WINDOW = Duration.ofMinutes(5);

  @RegisterExtension final ScriptedHost host = new ScriptedHost();
  private long now = Long.MAX_VALUE - Duration.ofMinutes(1).toNanos(); // it may overflow
  private final RequestPace pace =
      RequestPace.ofCloudflare(() -> now, duration -> now += duration.toNanos());

  @Test
  void aDeploymentIsNeverHeldUp() {
    long begin = now;
    for (int i = 0; i < 300; i++) {
      pace.await();
    }
    assertThat(now).isEqualTo(begin);
  }

  @Test
  void moreThanTheHostAllowsAreNeverMadeInAnyFiveMinutes() {
    List<Long> requests = new ArrayList<>();
    for (int i = 0; i < 5_000; i++) {
      if (i % 700 == 0) {
        now += Duration.ofSeconds(97).toNanos(); // somebody looks at the page
      }
      pace.await();
      requests.add(now);
    }
    for (int i = 0; i + 1_200 < requests.size(); i++) {
      assertThat(requests.get(i + 1_200) - requests.get(i)).isGreaterThan(WINDOW.toNanos());
    }
  }

  @Test
  void afterARestTheNextOnesMayHurryAgain() {
    for (int i = 0; i < 500; i++) {
      pace.await();
    }
    now += Duration.ofMinutes(2).toNanos();
    long begin = now;
    for (int i = 0; i < 300; i++) {
      pace.await();
    }
    assertThat(now).isEqualTo(begin);
  }

  @Test
  void everyRequestOfAClientCounts() {
    PagesClient client = new PagesClient(host.endpoint(), PagesHttp.newClient("test"), pace);
    for (int i = 0; i < 300; i++) {
      pace.await();
    }
    long begin = now;

    host.succeeds("[]").succeeds("[]");
    client.projects();
    client.deployments("ann");

    assertThat(Duration.ofNanos(now - begin)).isEqualTo(Duration.ofMillis(800));
  }

  @Test
  void stoppingEndsTheWait() {
    RequestPace stopped =
        RequestPace.ofCloudflare(
            () -> now,
            _ -> {
              throw new InterruptedException();
            });
    for (int i = 0; i < 300; i++) {
      stopped.await();
    }

    assertThatThrownBy(stopped::await).isInstanceOf(CancellationException.class);
  }
}
