package app.manit.account;

import static org.assertj.core.api.Assertions.assertThat;

import app.manit.failure.Failure;
import app.manit.failure.FailureKind;
import app.manit.pages.HostClock;
import app.manit.pages.PagesAccount;
import app.manit.pages.PagesClient;
import java.io.IOException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class TokenTrialTest {
  private static final Instant NOW = Instant.parse("2026-11-23T10:00:00Z");
  private static final PagesAccount ANA = new PagesAccount(FakeCloudflare.ANA, "Ana’s account");

  private final List<Trial> steps = new ArrayList<>();
  private FakeCloudflare cloudflare;

  @BeforeEach
  void start() throws IOException {
    cloudflare = new FakeCloudflare(NOW);
  }

  @AfterEach
  void stop() {
    cloudflare.close();
  }

  @Test
  void aGoodTokenIsTickedStepByStep() {
    Trial end = run("  Bearer " + FakeCloudflare.GOOD + "\n");

    assertThat(end.works()).isTrue();
    assertThat(end.account()).contains(ANA);
    assertThat(end.note()).isEmpty();
    assertThat(steps)
        .extracting(Trial::valid)
        .containsSequence(Right.TRYING, Right.TRYING, Right.GRANTED);
    assertThat(steps).extracting(Trial::lists).contains(Right.TRYING, Right.GRANTED);
    assertThat(steps).extracting(Trial::publishes).contains(Right.TRYING, Right.GRANTED);
    assertThat(steps.toString()).doesNotContain(FakeCloudflare.GOOD);
  }

  @Test
  void ofSeveralAccountsOneIsChosenByTheUserAndTriedByItself() {
    Trial open = run(FakeCloudflare.TWO_ACCOUNTS);
    assertThat(open.asksAccount()).isTrue();
    assertThat(open.works()).isFalse();
    assertThat(open.accounts()).hasSize(2);

    assertThat(run(FakeCloudflare.TWO_ACCOUNTS, FakeCloudflare.BEN).works()).isTrue();
    Trial notThere = run(FakeCloudflare.TWO_ACCOUNTS, FakeCloudflare.ANA);
    assertThat(problem(notThere)).isEqualTo(FailureKind.PERMISSION_MISSING);
    assertThat(notThere.publishes()).isEqualTo(Right.REFUSED);
  }

  @Test
  void aTokenThatMayNotListAccountsNeedsTheId() {
    Trial open = run(FakeCloudflare.UNLISTING);
    assertThat(open.valid()).isEqualTo(Right.GRANTED);
    assertThat(open.lists()).isEqualTo(Right.LACKING);
    assertThat(open.asksAccount()).isTrue();

    assertThat(run(FakeCloudflare.UNLISTING, FakeCloudflare.ANA).works()).isTrue();
    assertThat(problem(run(FakeCloudflare.UNLISTING, FakeCloudflare.BEN)))
        .isEqualTo(FailureKind.ACCOUNT_REFUSED);
    assertThat(problem(run(FakeCloudflare.UNLISTING, "my account")))
        .isEqualTo(FailureKind.ACCOUNT_MALFORMED);
  }

  @Test
  void anAccountsOwnTokenIsVerifiedThere() {
    Trial open = run(FakeCloudflare.OWNED);
    assertThat(open.problem()).isEmpty();
    assertThat(open.asksAccount()).isTrue();

    assertThat(run(FakeCloudflare.OWNED, FakeCloudflare.ANA).works()).isTrue();
    assertThat(problem(run(FakeCloudflare.OWNED, FakeCloudflare.BEN)))
        .isEqualTo(FailureKind.ACCOUNT_REFUSED);
  }

  @Test
  void eachReasonHasItsOwnKind() {
    assertThat(problem(run("…"))).isEqualTo(FailureKind.TOKEN_MALFORMED);
    assertThat(problem(run(" "))).isEqualTo(FailureKind.CREDENTIALS_MISSING);
    assertThat(problem(run(FakeCloudflare.UNKNOWN))).isEqualTo(FailureKind.TOKEN_REFUSED);
    assertThat(problem(run(FakeCloudflare.EXPIRED))).isEqualTo(FailureKind.TOKEN_INACTIVE);
    assertThat(problem(run(FakeCloudflare.RIGHTLESS))).isEqualTo(FailureKind.PERMISSION_MISSING);
    assertThat(problem(run(FakeCloudflare.READING))).isEqualTo(FailureKind.PERMISSION_MISSING);
  }

  @Test
  void aHostThatIsNotThereIsNoFaultOfTheToken() {
    cloudflare.close();

    assertThat(problem(run(FakeCloudflare.GOOD))).isEqualTo(FailureKind.CONNECTION_REFUSED);
  }

  @Test
  void aClockThatIsFarOffIsNoted() {
    cloudflare.setTime(NOW.plus(Duration.ofMinutes(4)));
    assertThat(run(FakeCloudflare.GOOD).note()).isEmpty();

    cloudflare.setTime(NOW.plus(Duration.ofDays(2)));
    Trial end = run(FakeCloudflare.GOOD);
    assertThat(end.works()).isTrue();
    assertThat(end.note())
        .contains(
            Failure.of(FailureKind.CLOCK_WRONG, "2026-11-23 10:00 UTC", "2026-11-25 10:00 UTC"));
  }

  private Trial run(String pasted) {
    return run(pasted, Optional.empty());
  }

  private Trial run(String pasted, String account) {
    return run(pasted, Optional.of(account));
  }

  private Trial run(String pasted, Optional<String> account) {
    return new TokenTrial(
            new CloudflareEnvironment(
                Map.of(CloudflareEnvironment.BASE_URL, cloudflare.baseUrl().toString())),
            endpoint -> new PagesClient(endpoint, cloudflare.http()),
            new HostClock(cloudflare::http),
            Clock.fixed(NOW, ZoneOffset.UTC))
        .run(pasted, account, steps::add);
  }

  private static FailureKind problem(Trial trial) {
    return trial.problem().orElseThrow().kind();
  }
}
