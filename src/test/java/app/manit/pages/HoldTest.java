package app.manit.pages;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.time.Duration;
import java.util.concurrent.FutureTask;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** A request that is made ready before it is known whether it is to be sent. */
class HoldTest {
  private static final Duration LONG = Duration.ofMinutes(1);
  private static final String PROJECT =
      """
      {"name":"links","subdomain":"links.pages.dev"}\
      """;

  @RegisterExtension final ScriptedHost host = new ScriptedHost();

  private final Hold hold = new Hold(LONG);

  @Test
  void isSentWhenItIsLetGo() throws Exception {
    host.succeeds(PROJECT);
    FutureTask<PagesProject> call =
        new FutureTask<>(() -> host.client().createProject("links", hold));
    Thread.ofPlatform().daemon().start(call);

    assertThat(hold.letGo()).isTrue();

    assertThat(call.get().subdomain()).isEqualTo("links.pages.dev");
    assertThat(host.next().getBody().utf8()).contains("\"links\"");
  }

  @Test
  void isNeverSentWhenItIsGivenUp() {
    host.succeeds(PROJECT);
    hold.giveUp();

    assertThatExceptionOfType(PagesException.class)
        .isThrownBy(() -> host.client().createProject("links", hold));

    assertThat(host.server().getRequestCount()).isZero();
    assertThat(hold.letGo()).isFalse();
  }

  @Test
  void isNeverSentWhenNobodyLetsItGoInTime() {
    host.succeeds(PROJECT);
    Hold brief = new Hold(Duration.ZERO);

    assertThatExceptionOfType(PagesException.class)
        .isThrownBy(() -> host.client().createProject("links", brief));

    assertThat(host.server().getRequestCount()).isZero();
    assertThat(brief.letGo()).isFalse();
  }

  @Test
  void cannotBeGivenUpOnceItWasLetGo() {
    host.succeeds(PROJECT);
    assertThat(hold.letGo()).isTrue();
    hold.giveUp();

    assertThat(host.client().createProject("links", hold).subdomain()).isEqualTo("links.pages.dev");
  }
}
