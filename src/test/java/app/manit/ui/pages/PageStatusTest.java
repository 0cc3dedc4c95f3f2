package app.manit.ui.pages;

import static org.assertj.core.api.Assertions.assertThat;

import app.manit.failure.Failure;
import app.manit.failure.FailureKind;
import app.manit.library.DeploymentStatus;
import app.manit.library.Phase;
import app.manit.library.Verification;
import app.manit.ui.PageSamples;
import app.manit.ui.words.Words;
import app.manit.workspace.Page;
import java.util.Locale;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class PageStatusTest {
  private static final String HOST = "ana.pages.dev";

  private final Page draft = PageSamples.draft("Ana", PageSamples.NOW);
  private final Page live = PageSamples.online("Ana", HOST, Verification.VERIFIED, PageSamples.NOW);

  @Test
  void onlyWhatWasSeenIsLive() {
    assertThat(status(live)).isEqualTo(PageStatus.LIVE);
    assertThat(status(online(Verification.PENDING))).isEqualTo(PageStatus.PUBLISHED);
    assertThat(status(online(Verification.SKIPPED))).isEqualTo(PageStatus.PUBLISHED);
    assertThat(status(online(Verification.MISMATCH))).isEqualTo(PageStatus.DIFFERENT);
  }

  @Test
  void whatAnotherProgramDoesIsSeenToo() {
    assertThat(status(ended(draft, DeploymentStatus.QUEUED))).isEqualTo(PageStatus.WAITING);
    assertThat(status(ended(draft, DeploymentStatus.DEPLOYING))).isEqualTo(PageStatus.PUBLISHING);
    assertThat(status(ended(draft, DeploymentStatus.UNKNOWN))).isEqualTo(PageStatus.UNKNOWN);
  }

  @Test
  void stoppingAnUpdateLeavesThePageLive() {
    assertThat(status(ended(draft, DeploymentStatus.CANCELLED))).isEqualTo(PageStatus.STOPPED);
    assertThat(status(ended(live, DeploymentStatus.CANCELLED))).isEqualTo(PageStatus.LIVE);
  }

  @Test
  void whatThisWindowPublishesGoesFromWaitingToChecking() {
    PageState asked = publishing(Publishing.ASKED);
    PageState uploading =
        publishing(Publishing.ASKED.with(PageSamples.deploying(draft, HOST, Phase.UPLOAD, 6)));
    PageState checking =
        publishing(
            Publishing.ASKED.with(
                PageSamples.deployed(draft, HOST, Verification.PENDING, PageSamples.NOW)));

    assertThat(asked.status()).isEqualTo(PageStatus.WAITING);
    assertThat(uploading.status()).isEqualTo(PageStatus.PUBLISHING);
    assertThat(checking.status()).isEqualTo(PageStatus.CHECKING);
    StatusWords words = new StatusWords(new Words(Locale.ENGLISH));
    assertThat(words.wordWithProgress(asked)).isEqualTo("Waiting");
    assertThat(words.wordWithProgress(uploading)).isEqualTo("Uploading 15 %");
    assertThat(words.word(checking)).isEqualTo("Published, checking…");
  }

  @Test
  void whatCouldNotBeginHasFailed() {
    Failure why = Failure.of(FailureKind.CREDENTIALS_MISSING);
    PageState refused = new PageState(live, Optional.empty(), Optional.of(why));

    assertThat(refused.status()).isEqualTo(PageStatus.FAILED);
    assertThat(refused.failure()).contains(why);
  }

  private PageState publishing(Publishing now) {
    return new PageState(draft, Optional.of(now), Optional.empty());
  }

  private static Page online(Verification seen) {
    return PageSamples.online("Ana", HOST, seen, PageSamples.NOW);
  }

  private static Page ended(Page page, DeploymentStatus status) {
    return PageSamples.ended(page, HOST, status, PageSamples.NOW);
  }

  private static PageStatus status(Page page) {
    return PageState.of(page).status();
  }
}
