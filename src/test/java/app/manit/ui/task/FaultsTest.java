package app.manit.ui.task;

import static org.assertj.core.api.Assertions.assertThat;

import app.manit.failure.FailureException;
import app.manit.failure.FailureKind;
import java.util.concurrent.CompletionException;
import java.util.concurrent.ExecutionException;
import org.junit.jupiter.api.Test;

class FaultsTest {
  @Test
  void aFailureIsFoundHoweverItIsWrapped() {
    FailureException failure = FailureException.of(FailureKind.OFFLINE, "api.cloudflare.com");

    assertThat(Faults.failure(new ExecutionException(new CompletionException(failure))))
        .isEqualTo(failure.failure());
  }

  @Test
  void anythingElseIsOurOwnFaultAndHasNoTrace() {
    assertThat(Faults.failure(new IllegalStateException("row 17")))
        .satisfies(
            failure -> {
              assertThat(failure.kind()).isEqualTo(FailureKind.PROGRAM_FAULT);
              assertThat(failure.arguments()).containsExactly("IllegalStateException");
            });
  }
}
