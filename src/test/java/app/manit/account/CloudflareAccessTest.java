package app.manit.account;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import app.manit.failure.FailureException;
import app.manit.failure.FailureKind;
import app.manit.pages.ApiToken;
import app.manit.pages.HostClock;
import app.manit.pages.PagesAccount;
import app.manit.pages.PagesClient;
import app.manit.platform.secrets.MemoryKeychain;
import app.manit.platform.secrets.SealedFile;
import app.manit.platform.secrets.SecretStore;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class CloudflareAccessTest {
  private static final ApiToken TOKEN = ApiToken.parse(FakeCloudflare.GOOD);
  private static final PagesAccount ANA = new PagesAccount(FakeCloudflare.ANA, "Ana’s account");
  private static final String PASSPHRASE = "correct horse";

  private final MemoryKeychain keychain = new MemoryKeychain();
  private final Map<String, String> variables = new HashMap<>();
  private final List<ApiToken> forgotten = new ArrayList<>();
  @TempDir private Path home;
  private FakeCloudflare cloudflare;

  @BeforeEach
  void start() throws IOException {
    cloudflare = new FakeCloudflare(Instant.EPOCH);
    variables.putAll(cloudflare.environment());
  }

  @AfterEach
  void stop() {
    cloudflare.close();
  }

  @Test
  void withoutAnAccountPagesStayHere() {
    CloudflareAccess access = program();

    assertThat(access.standing()).isEqualTo(new Standing.Practising());
    assertThat(access.isThere()).isFalse();
    assertThat(access.pages()).isEmpty();
    assertFails(FailureKind.CREDENTIALS_MISSING, access::connect);
  }

  @Test
  void aTokenInTheKeychainOutlivesTheProgramAndIsForgottenOnDemand() {
    program().connect(TOKEN, ANA, Keeping.KEYCHAIN, new char[0]);

    CloudflareAccess next = program();
    assertThat(next.standing()).isInstanceOf(Standing.Connected.class);
    assertThat(next.connect().label()).isEqualTo("Ana’s account");
    assertThat(next.connect().endpoint().token()).isEqualTo(TOKEN);
    assertThat(next.pages()).hasValue(3);
    assertNothingReadable(FakeCloudflare.GOOD);

    next.disconnect();
    assertThat(keychain.kept).isEmpty();
    assertThat(forgotten).containsExactly(TOKEN);
    assertThat(next.standing()).isEqualTo(new Standing.Practising());
    assertThat(program().isThere()).isFalse();
  }

  @Test
  void aTokenForThisSessionIsNowhereElse() {
    CloudflareAccess access = program();
    access.connect(TOKEN, ANA, Keeping.SESSION, new char[0]);

    assertThat(access.connect().endpoint().token()).isEqualTo(TOKEN);
    assertThat(keychain.kept).isEmpty();
    assertThat(program().isThere()).isFalse();
    assertNothingReadable(FakeCloudflare.GOOD);

    access.disconnect();
    assertThat(access.isThere()).isFalse();
  }

  @Test
  void aFileOpensWithItsPassphraseOnceAStart() {
    char[] typed = PASSPHRASE.toCharArray();
    program().connect(TOKEN, ANA, Keeping.FILE, typed);
    assertThat(typed).containsOnly('\0');
    assertNothingReadable(FakeCloudflare.GOOD);

    CloudflareAccess next = program();
    assertThat(next.standing())
        .isInstanceOfSatisfying(
            Standing.Connected.class, connected -> assertThat(connected.opens()).isFalse());
    assertFails(FailureKind.PASSPHRASE_NEEDED, next::connect);
    assertFails(FailureKind.PASSPHRASE_NEEDED, next::requireCredentials);
    assertFails(FailureKind.PASSPHRASE_WRONG, () -> next.unlock("wrong".toCharArray()));

    next.unlock(PASSPHRASE.toCharArray());
    assertThat(next.connect().endpoint().token()).isEqualTo(TOKEN);

    variables.put("MANIT_PASSPHRASE", PASSPHRASE);
    assertThat(program().connect().endpoint().token()).isEqualTo(TOKEN);
    next.disconnect();
    assertThat(home.resolve("token.sealed")).doesNotExist();
  }

  @Test
  void anotherTokenTakesThePlaceOfTheOldOne() {
    CloudflareAccess access = program();
    access.connect(TOKEN, ANA, Keeping.KEYCHAIN, new char[0]);
    ApiToken other = ApiToken.parse(FakeCloudflare.TWO_ACCOUNTS);
    access.connect(other, new PagesAccount(FakeCloudflare.BEN, ""), Keeping.KEYCHAIN, new char[0]);

    assertThat(keychain.kept).hasSize(1).containsValue(FakeCloudflare.TWO_ACCOUNTS);
    assertThat(forgotten).containsExactly(TOKEN);
    assertThat(access.connect().label()).isEqualTo(FakeCloudflare.BEN);
  }

  @Test
  void aKeychainThatDoesNotKeepItLeavesAllAsItWas() {
    CloudflareAccess access = program();
    keychain.status = SecretStore.Status.LOCKED;

    assertFails(
        FailureKind.KEYCHAIN_LOCKED,
        () -> access.connect(TOKEN, ANA, Keeping.KEYCHAIN, new char[0]));
    assertThat(access.isThere()).isFalse();
  }

  @Test
  void aTokenThatSomebodyTookOutOfTheKeychainIsMissed() {
    program().connect(TOKEN, ANA, Keeping.KEYCHAIN, new char[0]);
    keychain.kept.clear();

    assertFails(FailureKind.TOKEN_NOT_KEPT, program()::connect);
  }

  @Test
  void theEnvironmentWins() {
    program().connect(TOKEN, ANA, Keeping.KEYCHAIN, new char[0]);
    variables.put(CloudflareEnvironment.TOKEN, FakeCloudflare.TWO_ACCOUNTS);
    variables.put(CloudflareEnvironment.ACCOUNT, FakeCloudflare.BEN);

    CloudflareAccess access = program();
    assertThat(access.standing()).isEqualTo(new Standing.FromEnvironment());
    assertThat(access.connect().endpoint().accountId()).isEqualTo(FakeCloudflare.BEN);
  }

  private CloudflareAccess program() {
    CloudflareEnvironment environment = new CloudflareEnvironment(variables);
    return new CloudflareAccess(
        environment,
        new CloudflareAccount(
            environment, endpoint -> new PagesClient(endpoint, cloudflare.http())),
        new AccountFile(home),
        new TokenSafe(keychain, new SealedFile(home.resolve("token.sealed")), variables),
        new TokenTrial(
            environment,
            endpoint -> new PagesClient(endpoint, cloudflare.http()),
            new HostClock(cloudflare::http),
            Clock.systemUTC()),
        endpoint -> new PagesClient(endpoint, cloudflare.http()),
        forgotten::add);
  }

  private void assertNothingReadable(String secret) {
    try (Stream<Path> files = Files.walk(home)) {
      for (Path file : files.filter(Files::isRegularFile).toList()) {
        assertThat(new String(Files.readAllBytes(file), StandardCharsets.ISO_8859_1))
            .doesNotContain(secret);
      }
    } catch (IOException e) {
      throw new AssertionError(e);
    }
  }

  private static void assertFails(FailureKind kind, ThrowingCallable call) {
    assertThatThrownBy(call)
        .isInstanceOfSatisfying(
            FailureException.class, e -> assertThat(e.failure().kind()).isEqualTo(kind));
  }
}
