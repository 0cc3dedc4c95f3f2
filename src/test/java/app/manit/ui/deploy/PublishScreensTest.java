package app.manit.ui.deploy;

import static org.assertj.core.api.Assertions.assertThat;

import app.manit.deploy.Progress;
import app.manit.deploy.RetryNotice;
import app.manit.failure.Failure;
import app.manit.failure.FailureKind;
import app.manit.library.Deployment;
import app.manit.library.DeploymentStatus;
import app.manit.library.HostKey;
import app.manit.library.Phase;
import app.manit.library.Verification;
import app.manit.ui.PageSamples;
import app.manit.ui.deploy.PublishScreen.Act;
import app.manit.ui.pages.PageState;
import app.manit.ui.pages.Publishing;
import app.manit.ui.pages.Retry;
import app.manit.ui.words.Ages;
import app.manit.ui.words.Words;
import app.manit.workspace.Page;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Locale;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class PublishScreensTest {
  private static final String HOST = "manit-ana-k3x9q2.pages.dev";
  private static final Instant BEFORE = PageSamples.NOW.minus(Duration.ofMinutes(2));

  private final Words words = new Words(Locale.UK);
  private final PublishScreens screens = new PublishScreens(words, new Ages(words, ZoneOffset.UTC));
  private final Page draft = PageSamples.draft("Ana", BEFORE);
  private final Page live = PageSamples.online("Ana", HOST, Verification.VERIFIED, BEFORE);

  @Test
  void aDraftCanBePublished() {
    PublishScreen screen = screen(PageState.of(draft));

    assertThat(screen.heading()).isEqualTo("Not published");
    assertThat(screen.pill()).isEqualTo("Draft");
    assertThat(screen.address()).isEmpty();
    assertThat(screen.act()).isEqualTo(Act.PUBLISH);
  }

  @Test
  void whatIsLiveAndNewestHasNothingToDo() {
    PublishScreen screen = screen(PageState.of(live));

    assertThat(screen.heading()).isEqualTo("Published");
    assertThat(screen.pill()).isEqualTo("Live");
    assertThat(screen.address()).isEqualTo("manit-ana-k3x9q2\n.pages.dev");
    assertThat(screen.note()).isEqualTo("Updated 2 min ago · seen live");
    assertThat(screen.act()).isEqualTo(Act.NOTHING_CHANGED);
  }

  @Test
  void aNewerVersionIsAnUpdate() {
    assertThat(screen(PageState.of(PageSamples.changed(live))).act()).isEqualTo(Act.UPDATE);
  }

  @Test
  void whatIsOnlineElsewhereIsNotPublishedHere() {
    HostKey practice = new HostKey("http://127.0.0.1:4711/client/v4", "b".repeat(32));

    assertThat(screens.of(PageState.of(live), Optional.of(practice), PageSamples.NOW).act())
        .isEqualTo(Act.PUBLISH);
  }

  @Test
  void whatHasNotBeenSeenIsNotCalledLive() {
    Page pending = PageSamples.online("Ana", HOST, Verification.PENDING, BEFORE);
    PublishScreen screen = screen(PageState.of(pending));

    assertThat(screen.pill()).isEqualTo("Published");
    assertThat(screen.note()).contains("not seen at its address yet");
  }

  @Test
  void publishingIsToldStepByStep() {
    Publishing uploading =
        Publishing.ASKED
            .with(PageSamples.deploying(draft, HOST, Phase.UPLOAD, 6))
            .with(new Progress(Phase.UPLOAD, 2, 4, 1_200_000, 1_800_000));
    PublishScreen screen = screen(publishing(uploading));

    assertThat(screen.act()).isEqualTo(Act.CANCEL);
    assertThat(screen.pill()).isEqualTo("Uploading");
    assertThat(screen.steps())
        .containsExactly(
            new PhaseLine(PhaseLine.Mark.DONE, "Read 6 files", ""),
            new PhaseLine(PhaseLine.Mark.DONE, "Connect", "0.2 s"),
            new PhaseLine(PhaseLine.Mark.DONE, "Compare", "4 of 6 are new"),
            new PhaseLine(PhaseLine.Mark.NOW, "Upload", "1.2 of 1.8 MB"),
            new PhaseLine(PhaseLine.Mark.TODO, "Publish", ""),
            new PhaseLine(PhaseLine.Mark.TODO, "See it live", ""));
  }

  @Test
  void anUpdateWithoutNewFilesSaysSo() {
    Publishing publishing =
        Publishing.ASKED.with(PageSamples.deploying(draft, HOST, Phase.PUBLISH, 6));

    assertThat(screen(publishing(publishing)).steps())
        .extracting(PhaseLine::figure)
        .containsSequence("nothing is new", "");
  }

  @Test
  void waitingForItsTurnNothingIsDoneYet() {
    assertThat(screen(publishing(Publishing.ASKED)).steps())
        .extracting(PhaseLine::mark)
        .startsWith(PhaseLine.Mark.DONE, PhaseLine.Mark.TODO)
        .doesNotContain(PhaseLine.Mark.NOW);
  }

  @Test
  void aPauseIsExplainedAndCountedDown() {
    RetryNotice busy =
        new RetryNotice(Failure.of(FailureKind.HOST_BUSY, "503"), Duration.ofMillis(3200), 2, 5);
    Retry retry = new Retry(busy, PageSamples.NOW.plusMillis(3200));
    RetryWords countdown = new RetryWords(words);

    assertThat(countdown.of(retry, PageSamples.NOW))
        .isEqualTo(new RetryLine("The host is busy (503).", "Again in 4 s, 2 of 5", true));
    assertThat(countdown.of(retry, PageSamples.NOW.plusSeconds(3)).when())
        .isEqualTo("Again in 1 s, 2 of 5");
    assertThat(countdown.of(retry, PageSamples.NOW.plusSeconds(4)))
        .isEqualTo(new RetryLine("The host is busy (503).", "Trying again, 2 of 5", false));
  }

  @Test
  void whatWasReadIsToldWithItsSize() {
    Publishing publishing =
        Publishing.ASKED
            .with(new Progress(Phase.READ, 6, 6, 1_900_000, 1_900_000))
            .with(PageSamples.deploying(draft, HOST, Phase.CONNECT, 6));

    assertThat(screen(publishing(publishing)).steps())
        .startsWith(new PhaseLine(PhaseLine.Mark.DONE, "Read 6 files", "1.9 MB"));
  }

  @Test
  void whoeverWaitsKnowsHowManyGoBefore() {
    assertThat(screen(publishing(Publishing.ASKED.behind(2))).note())
        .isEqualTo("2 pages go before it.");
    assertThat(screen(publishing(Publishing.ASKED.behind(0))).note()).startsWith("It is next");
  }

  @Test
  void howSoonItWasSeenIsTold() {
    Deployment online = live.last().orElseThrow();
    Deployment measured = online.with(online.figures().took(Phase.VERIFY, Duration.ofMillis(212)));
    Page page =
        new Page(
            live.project(), live.version(), Optional.of(measured), Optional.of(measured), true);

    assertThat(screen(PageState.of(page)).note())
        .isEqualTo("Updated 2 min ago · seen live, 212 ms");
  }

  @Test
  void aFailureTellsThatTheLastVersionIsStillOnline() {
    Failure why = Failure.of(FailureKind.TOKEN_REFUSED);
    PublishScreen screen =
        screen(PageState.of(PageSamples.failed(live, HOST, why, PageSamples.NOW)));

    assertThat(screen.act()).isEqualTo(Act.SEE_FAILURE);
    assertThat(screen.note())
        .startsWith("Last published 12 May 2026")
        .endsWith("That version is still online.");
  }

  @Test
  void stoppingIsNoFailure() {
    PublishScreen screen =
        screen(
            PageState.of(
                PageSamples.ended(draft, HOST, DeploymentStatus.CANCELLED, PageSamples.NOW)));

    assertThat(screen.pill()).isEqualTo("Stopped");
    assertThat(screen.note()).isEqualTo("You stopped it. Nothing was published.");
    assertThat(screen.act()).isEqualTo(Act.PUBLISH);
  }

  private PageState publishing(Publishing now) {
    return new PageState(draft, Optional.of(now), Optional.empty());
  }

  private PublishScreen screen(PageState state) {
    return screens.of(state, Optional.of(PageSamples.HOST), PageSamples.NOW);
  }
}
