package app.manit.ui.deploy;

import static org.assertj.core.api.Assertions.assertThat;

import app.manit.deploy.Progress;
import app.manit.deploy.RetryNotice;
import app.manit.failure.Failure;
import app.manit.failure.FailureKind;
import app.manit.library.Deployment;
import app.manit.library.Phase;
import app.manit.library.Verification;
import app.manit.ui.PageSamples;
import app.manit.ui.pages.Publishing;
import app.manit.ui.pages.Retry;
import app.manit.workspace.Page;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class PublishingLogTest {
  @Test
  void whatADeploymentTellsAddsUp() {
    Page page = PageSamples.draft("Ana", PageSamples.NOW);
    List<Publishing> told = new ArrayList<>();
    PublishingLog log = new PublishingLog(told::add, () -> PageSamples.NOW);

    Deployment uploading = PageSamples.deploying(page, "ana.pages.dev", Phase.UPLOAD, 6);
    log.changed(uploading);
    log.progress(new Progress(Phase.UPLOAD, 1, 4, 900, 1800));
    log.retrying(
        new RetryNotice(Failure.of(FailureKind.HOST_BUSY, "503"), Duration.ofSeconds(1), 2, 5));
    Deployment deployed =
        PageSamples.deployed(page, "ana.pages.dev", Verification.VERIFIED, PageSamples.NOW);
    Publishing end = log.endedAs(deployed);

    assertThat(told).hasSize(3);
    assertThat(told.getLast().deployment()).contains(uploading);
    assertThat(told.getLast().upload()).isPresent();
    assertThat(told.getLast().retry()).map(Retry::until).contains(PageSamples.NOW.plusSeconds(1));
    assertThat(end.ended()).isTrue();
    assertThat(end.deployment()).contains(deployed);
    assertThat(end.upload()).isPresent();
  }
}
