package app.manit.deploy;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import app.manit.failure.FailureException;
import app.manit.failure.FailureKind;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CancellationException;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class HostCallsTest {
  private final TestClock clock = new TestClock();
  private final List<RetryNotice> notices = new ArrayList<>();
  private final Cancellation cancellation = new Cancellation();
  private final DeployListener listener =
      new DeployListener() {
        @Override
        public void retrying(RetryNotice notice) {
          notices.add(notice);
        }
      };
  private final HostCalls calls = new HostCalls(cancellation, listener, clock);
  private final AtomicInteger attempts = new AtomicInteger();

  @Test
  void waitsLongerEachTimeUntilItWorks() {
    String answer = calls.repeating(() -> failing(FailureKind.HOST_BUSY, 3));

    assertThat(answer).isEqualTo("answer");
    assertThat(clock.pauses()).hasSize(3).isSorted();
    assertThat(clock.pauses().getFirst())
        .isBetween(Duration.ofMillis(750), Duration.ofMillis(1250));
    assertThat(notices).extracting(RetryNotice::attempt).containsExactly(2, 3, 4);
    assertThat(notices).extracting(RetryNotice::delay).isEqualTo(clock.pauses());
  }

  @Test
  void givesUpAfterFiveAttempts() {
    assertThatThrownBy(() -> calls.repeating(() -> failing(FailureKind.CONNECTION_LOST, 100)))
        .isInstanceOfSatisfying(
            FailureException.class,
            e -> assertThat(e.failure().kind()).isEqualTo(FailureKind.CONNECTION_LOST));
    assertThat(attempts).hasValue(5);
  }

  @ParameterizedTest
  @EnumSource(
      names = {
        "TOKEN_REFUSED",
        "PERMISSION_MISSING",
        "PROJECT_NAME_TAKEN",
        "HOST_REFUSED",
        "TOO_MANY_FILES",
        "CONTENT_CHANGED",
        "DISK_FULL"
      })
  void aRefusalIsNotTriedTwice(FailureKind kind) {
    assertThatThrownBy(() -> calls.repeating(() -> failing(kind, 100)))
        .isInstanceOf(FailureException.class);
    assertThat(attempts).hasValue(1);
    assertThat(clock.pauses()).isEmpty();
  }

  @Test
  void stoppingEndsTheWait() {
    HostCalls stopped =
        new HostCalls(
            cancellation,
            DeployListener.NONE,
            duration -> {
              cancellation.request();
              clock.of(duration);
            });

    assertThatThrownBy(() -> stopped.repeating(() -> failing(FailureKind.HOST_BUSY, 100)))
        .isInstanceOf(CancellationException.class);
    assertThat(attempts).hasValue(1);
  }

  @Test
  void aUserInAHurryEndsTheWaitAndNothingElse() {
    HostCalls hurried =
        new HostCalls(
            cancellation,
            listener,
            duration -> {
              notices.getLast().hurry().run();
              new CountDownLatch(1).await(); // for ever, unless the wait is ended
            });

    assertThat(hurried.repeating(() -> failing(FailureKind.HOST_BUSY, 3))).isEqualTo("answer");
    assertThat(attempts).hasValue(4);
    assertThat(cancellation.requested()).isFalse();
  }

  @Test
  void hurryingWhileNothingWaitsChangesNothing() {
    calls.repeating(() -> failing(FailureKind.HOST_BUSY, 1));
    notices.getLast().hurry().run();
    attempts.set(0);

    calls.repeating(() -> failing(FailureKind.HOST_BUSY, 2));
    assertThat(clock.pauses()).hasSize(3);
  }

  @Test
  void nothingIsCalledAfterStopping() {
    cancellation.request();

    assertThatThrownBy(() -> calls.once(attempts::incrementAndGet))
        .isInstanceOf(CancellationException.class);
    assertThat(attempts).hasValue(0);
  }

  private String failing(FailureKind kind, int times) {
    if (attempts.incrementAndGet() <= times) {
      throw FailureException.of(kind, "the host", "its words", "more");
    }
    return "answer";
  }
}
