package app.manit.deploy;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import app.manit.failure.FailureException;
import app.manit.failure.FailureKind;
import app.manit.pages.ApiToken;
import app.manit.pages.Asset;
import app.manit.pages.HostEndpoint;
import app.manit.pages.PagesClient;
import app.manit.pages.PagesHttp;
import app.manit.pages.PromptServer;
import app.manit.pages.UploadPlan;
import app.manit.pages.UploadToken;
import app.manit.site.AssetKeyHasher;
import app.manit.site.Content;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.locks.LockSupport;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import mockwebserver3.Dispatcher;
import mockwebserver3.MockResponse;
import mockwebserver3.MockWebServer;
import mockwebserver3.RecordedRequest;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Buckets go up side by side, to a host that may have enough. */
class UploaderTest {
  private static final int AT_ONCE = 3;
  private static final Pattern KEY = Pattern.compile("\"key\":\"([0-9a-f]{32})\"");

  private final MockWebServer host = PromptServer.create();
  private final TestClock clock = new TestClock();
  private final List<Progress> progress = new CopyOnWriteArrayList<>();
  private final List<String> arrived = new CopyOnWriteArrayList<>();
  private PagesClient pages;

  @BeforeEach
  void start() throws Exception {
    host.start();
    pages =
        new PagesClient(
            new HostEndpoint(
                host.url("/client/v4").uri(),
                "0".repeat(32),
                ApiToken.parse("canary-token-canary-token-canary-token-0")),
            PagesHttp.newClient("test"));
  }

  @AfterEach
  void stop() {
    host.close();
  }

  @Test
  void afterAGatewayErrorThereIsOneAtATime() {
    CyclicBarrier first = new CyclicBarrier(AT_ONCE);
    CountDownLatch again = new CountDownLatch(1);
    AtomicInteger asked = new AtomicInteger();
    AtomicInteger inFlight = new AtomicInteger();
    List<Integer> sideBySide = new CopyOnWriteArrayList<>();
    answer(
        request -> {
          int number = asked.incrementAndGet();
          if (number <= AT_ONCE) {
            first.await();
            if (number == 1) {
              return status(503);
            }
            again.await(); // so that no other takes their places before the error is known
            return taken(request);
          }
          again.countDown();
          sideBySide.add(inFlight.incrementAndGet());
          LockSupport.parkNanos(Duration.ofMillis(10).toNanos()); // a slow host: others would show
          inFlight.decrementAndGet();
          return taken(request);
        });

    upload(new UploadPlan(buckets(8, 1)));

    assertThat(arrived).hasSize(8).doesNotHaveDuplicates();
    assertThat(sideBySide).hasSize(6).containsOnly(1);
  }

  @Test
  void aBucketThatIsTooLargeForTheHostIsHalved() {
    answer(request -> keys(request).size() > 2 ? status(413) : taken(request));

    upload(new UploadPlan(buckets(2, 7)));

    assertThat(arrived).hasSize(14).doesNotHaveDuplicates();
    assertThat(progress).extracting(Progress::bytes).isSorted();
    assertThat(progress.getLast().files()).isEqualTo(14);
    assertThat(progress.getLast().bytes()).isEqualTo(progress.getLast().totalBytes());
    assertThat(clock.pauses()).isEmpty();
  }

  @Test
  void aFileThatIsTooLargeForTheHostIsTold() {
    answer(_ -> status(413));

    assertThatThrownBy(() -> upload(new UploadPlan(buckets(1, 4))))
        .isInstanceOfSatisfying(
            FailureException.class,
            e -> assertThat(e.failure().kind()).isEqualTo(FailureKind.UPLOAD_TOO_LARGE));
  }

  private void upload(UploadPlan plan) {
    DeployListener listener =
        new DeployListener() {
          @Override
          public void progress(Progress step) {
            progress.add(step);
          }
        };
    UploadToken token = new UploadToken("e30.e30.c2ln", Optional.empty(), 20_000);
    new Uploader(
            pages,
            new HostCalls(new Cancellation(), listener, clock),
            new RenewingToken(token, () -> token, clock),
            listener,
            AT_ONCE)
        .upload(plan);
  }

  /** As many buckets of as many assets, all different. */
  private static List<List<Asset>> buckets(int buckets, int assets) {
    List<List<Asset>> plan = new ArrayList<>();
    for (int bucket = 0; bucket < buckets; bucket++) {
      int number = bucket;
      plan.add(
          IntStream.range(0, assets).mapToObj(i -> asset("%d-%d".formatted(number, i))).toList());
    }
    return plan;
  }

  private static Asset asset(String text) {
    Content content = Content.of(text);
    AssetKeyHasher hasher = new AssetKeyHasher();
    byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
    hasher.update(bytes, 0, bytes.length);
    return new Asset(hasher.finish("txt"), "text/plain", content, "txt");
  }

  private interface Answer {
    MockResponse to(RecordedRequest request) throws Exception;
  }

  private void answer(Answer answer) {
    host.setDispatcher(
        new Dispatcher() {
          @Override
          public MockResponse dispatch(RecordedRequest request) throws InterruptedException {
            try {
              return answer.to(request);
            } catch (Exception e) {
              throw new IllegalStateException(e);
            }
          }
        });
  }

  private MockResponse taken(RecordedRequest request) {
    arrived.addAll(keys(request));
    return new MockResponse.Builder().body("{\"success\":true}").build();
  }

  private static List<String> keys(RecordedRequest request) {
    return KEY.matcher(request.getBody().utf8()).results().map(found -> found.group(1)).toList();
  }

  private static MockResponse status(int status) {
    return new MockResponse.Builder().code(status).body("<html>").build();
  }
}
