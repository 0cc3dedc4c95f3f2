package app.manit.ui.connect;

import static org.assertj.core.api.Assertions.assertThat;

import app.manit.account.Connection;
import app.manit.account.HostKind;
import app.manit.account.Standing;
import app.manit.failure.FailureException;
import app.manit.failure.FailureKind;
import app.manit.ui.DirectBackground;
import app.manit.ui.FakeDesk;
import app.manit.ui.PageSamples;
import app.manit.ui.notice.Notices;
import app.manit.ui.words.Words;
import java.util.Locale;
import java.util.OptionalInt;
import org.junit.jupiter.api.Test;

class AccountViewModelTest {
  private final Words words = new Words(Locale.ENGLISH);
  private final Notices notices = new Notices(words, () -> PageSamples.NOW);

  @Test
  void theLineNamesTheAccount() {
    AccountViewModel model = model(new FakeDesk());
    assertThat(model.line().get().text()).isEmpty();
    model.connect();

    assertThat(model.line().get().text()).isEqualTo("Ana’s account · 12 of 100 pages");
    assertThat(model.host().get()).contains(PageSamples.HOST);
    assertThat(model.destination().get()).isEqualTo("to Ana’s account");
  }

  @Test
  void anAccountWithoutANameIsToldByTheEndsOfItsId() {
    AccountViewModel model =
        model(
            new FakeDesk() {
              @Override
              public Standing standing() {
                return new Standing.FromEnvironment();
              }

              @Override
              public OptionalInt pagesThere() {
                throw FailureException.of(FailureKind.OFFLINE, "api.cloudflare.com");
              }

              @Override
              public Connection connect(HostKind host) {
                Connection named = super.connect(host);
                return new Connection(host, named.endpoint(), named.endpoint().accountId());
              }
            });
    model.connect();

    assertThat(model.line().get().text()).isEqualTo("aaaa…aaaa · from the environment");
  }

  @Test
  void practiceSaysThatPagesStayHere() {
    AccountViewModel model =
        model(
            new FakeDesk() {
              @Override
              public HostKind host() {
                return HostKind.PRACTICE;
              }
            });
    model.connect();

    assertThat(model.line().get().text()).isEqualTo("Practice: pages stay on this computer ·");
    assertThat(model.line().get().offer()).isEqualTo("Connect Cloudflare…");
    assertThat(model.destination().get()).isEqualTo("for practice, on this computer only");
  }

  @Test
  void credentialsThatDoNotWorkAreSaidAtOnce() {
    AccountViewModel model =
        model(
            new FakeDesk() {
              @Override
              public Standing standing() {
                return new Standing.FromEnvironment();
              }

              @Override
              public Connection connect(HostKind host) {
                throw FailureException.of(
                    FailureKind.CREDENTIALS_HALF_SET,
                    "CLOUDFLARE_ACCOUNT_ID",
                    "CLOUDFLARE_API_TOKEN");
              }
            });
    model.connect();

    assertThat(model.line().get().trouble()).isTrue();
    assertThat(model.host().get()).isEmpty();
    assertThat(notices.shown()).hasSize(1);
  }

  private AccountViewModel model(FakeDesk desk) {
    return new AccountViewModel(desk, new DirectBackground(), notices, words);
  }
}
