package app.manit.ui.pages;

import static org.assertj.core.api.Assertions.assertThat;

import app.manit.deploy.Progress;
import app.manit.deploy.RetryNotice;
import app.manit.failure.Failure;
import app.manit.failure.FailureKind;
import app.manit.library.Deployment;
import app.manit.library.Phase;
import app.manit.library.Verification;
import app.manit.ui.PageSamples;
import app.manit.workspace.Page;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class PublishingTest {
  private static final String HOST = "neon.pages.dev";
  private final Page page = PageSamples.draft("Neon", PageSamples.NOW);

  @Test
  void theBarOnlyEverGrows() {
    List<Double> bar = new ArrayList<>();
    Publishing now = Publishing.ASKED;
    for (Phase phase : List.of(Phase.CONNECT, Phase.COMPARE, Phase.UPLOAD)) {
      now = now.with(PageSamples.deploying(page, HOST, phase, 6));
      bar.add(now.fraction());
    }
    for (int sent = 0; sent <= 1800; sent += 100) {
      now = now.with(new Progress(Phase.UPLOAD, 0, 4, sent, 1800));
      bar.add(now.fraction());
    }
    now = now.with(new Progress(Phase.UPLOAD, 0, 4, 0, 1800));
    bar.add(now.fraction());
    now = now.with(PageSamples.deploying(page, HOST, Phase.PUBLISH, 6));
    bar.add(now.fraction());
    Deployment deployed = PageSamples.deployed(page, HOST, Verification.PENDING, PageSamples.NOW);
    now = now.with(deployed);
    bar.add(now.fraction());
    now = now.endedAs(deployed);
    bar.add(now.fraction());

    assertThat(bar).isSorted().startsWith(0.04).endsWith(1.0);
  }

  @Test
  void whatMovesAgainNoLongerWaits() {
    Retry retry =
        new Retry(
            new RetryNotice(Failure.of(FailureKind.HOST_BUSY, "503"), Duration.ofSeconds(2), 2, 5),
            PageSamples.NOW.plusSeconds(2));

    Publishing waiting = Publishing.ASKED.with(retry);

    assertThat(waiting.retry()).contains(retry);
    assertThat(waiting.with(new Progress(Phase.UPLOAD, 0, 1, 1, 2)).retry()).isEmpty();
  }

  @Test
  void aDeployedPageIsBeingLookedFor() {
    Deployment deployed = PageSamples.deployed(page, HOST, Verification.PENDING, PageSamples.NOW);

    assertThat(Publishing.ASKED.phase()).isEmpty();
    assertThat(Publishing.ASKED.with(deployed).phase()).contains(Phase.VERIFY);
  }
}
