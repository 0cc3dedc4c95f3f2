package app.manit.practice;

import static org.assertj.core.api.Assertions.assertThat;

import app.manit.pages.ApiToken;
import app.manit.pages.wire.WireJson;
import app.manit.practice.PracticeClient.Answer;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.OptionalInt;
import okhttp3.Request;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

/** Who is let in: a token of a user, a token of an account, and nobody else. */
class PracticeTokensTest {
  private static final String FOREIGN_ACCOUNT = "0".repeat(32);

  @TempDir private Path folder;
  private PracticeHost host;
  private PracticeClient client;

  @BeforeEach
  void start() {
    run(TokenState.ACTIVE);
  }

  private void run(TokenState state) {
    host =
        PracticeHost.start(
            folder,
            OptionalInt.empty(),
            new TurningClock(),
            PracticeLimits.PAGES.withTokens(state));
    client = new PracticeClient(host.endpoint());
  }

  private void restart(TokenState state) {
    stop();
    run(state);
  }

  @AfterEach
  void stop() {
    client.close();
    host.close();
  }

  private String accountToken() {
    try {
      return WireJson.MAPPER
          .readTree(Files.readString(folder.resolve("endpoint.json")))
          .path("accountToken")
          .asString();
    } catch (IOException e) {
      throw new AssertionError(e);
    }
  }

  private Answer ask(String token, String path) {
    return client.send(
        client.authorized(path.replace("ACCOUNT", host.endpoint().accountId()), token).build());
  }

  /** Code 0 is a success. */
  @ParameterizedTest
  @CsvSource({
    "USER,    /user/tokens/verify,                  200, 0",
    "USER,    /accounts/ACCOUNT/tokens/verify,      401, 1000",
    "USER,    /user,                                200, 0",
    "USER,    /accounts?page=1&per_page=50,         200, 0",
    "USER,    /memberships?page=1&per_page=50,      200, 0",
    "USER,    /accounts/ACCOUNT/pages/projects,     200, 0",
    "ACCOUNT, /user/tokens/verify,                  401, 1000",
    "ACCOUNT, /accounts/ACCOUNT/tokens/verify,      200, 0",
    "ACCOUNT, /user,                                403, 9109",
    "ACCOUNT, /accounts?page=1&per_page=50,         200, 0",
    "ACCOUNT, /memberships?page=1&per_page=50,      400, 9106",
    "ACCOUNT, /accounts/ACCOUNT/pages/projects,     200, 0",
    "wrong,   /user/tokens/verify,                  401, 1000",
    "wrong,   /accounts/ACCOUNT/tokens/verify,      401, 1000",
    "wrong,   /user,                                403, 9109",
    "wrong,   /accounts,                            403, 9109",
    "wrong,   /memberships,                         401, 10000",
    "wrong,   /accounts/ACCOUNT/pages/projects,     401, 10000",
    "wrong,   /nowhere,                             401, 10000"
  })
  void eachEndpointTakesTheTokensThatItTakesAtCloudflare(
      String whose, String path, int status, int code) {
    String token =
        switch (whose) {
          case "USER" -> host.endpoint().token();
          case "ACCOUNT" -> accountToken();
          default -> whose;
        };
    Answer answer = ask(token, path);
    assertThat(answer.status()).isEqualTo(status);
    assertThat(answer.code()).isEqualTo(code);
    assertThat(answer.json().path("success").asBoolean()).isEqualTo(code == 0);
  }

  @Test
  void anActiveTokenIsAnnouncedWithACodeThatOthersAreRefusedWith() {
    Answer user = ask(host.endpoint().token(), "/user/tokens/verify");
    Answer account = ask(accountToken(), "/accounts/ACCOUNT/tokens/verify");
    for (Answer answer : List.of(user, account)) {
      assertThat(answer.result().path("status").asString()).isEqualTo("active");
      assertThat(answer.json().path("messages").path(0).path("code").asInt()).isEqualTo(10000);
      assertThat(answer.result().path("id").asString()).matches("[0-9a-f]{32}");
    }
    assertThat(user.result().path("id")).isNotEqualTo(account.result().path("id"));
  }

  @Test
  void theAccountIsTheOneThatEverybodySees() {
    String id = host.endpoint().accountId();
    for (String token : List.of(host.endpoint().token(), accountToken())) {
      assertThat(ask(token, "/accounts").result()).hasSize(1);
      assertThat(ask(token, "/accounts").result().path(0).path("id").asString()).isEqualTo(id);
    }
    assertThat(client.get("/memberships").result().path(0).path("account").path("id").asString())
        .isEqualTo(id);
    assertThat(client.get("/user").result().path("email").asString()).contains("@");
  }

  @Test
  void anAccountTokenPublishesLikeAUsers() {
    try (PracticeClient account =
        new PracticeClient(
            new PracticeEndpoint(
                host.endpoint().baseUrl(), host.endpoint().accountId(), accountToken()))) {
      account.createProject("ann");
      account.deploy("ann", "main", "index.html", "hello");
      assertThat(account.visit("ann.localhost", "/").body()).isEqualTo("hello");
    }
  }

  /** So that it can be pasted where a token of Cloudflare's can. */
  @Test
  void bothLookLikeTokens() {
    assertThat(accountToken()).startsWith("cfat_");
    assertThat(ApiToken.parse(accountToken())).isNotNull();
    assertThat(ApiToken.parse(host.endpoint().token())).isNotNull();
  }

  @ParameterizedTest
  @EnumSource(names = {"DISABLED", "EXPIRED"})
  void aTokenThatIsNoLongerGoodIsKnownAndCannotBeUsed(TokenState state) {
    restart(state);
    Answer verified = client.get("/user/tokens/verify");
    assertThat(verified.status()).isEqualTo(200);
    assertThat(verified.result().path("status").asString()).isEqualTo(state.word());
    assertThat(verified.json().path("messages")).isEmpty();
    assertThat(verified.result().has("expires_on")).isEqualTo(state == TokenState.EXPIRED);
    assertThat(
            ask(accountToken(), "/accounts/ACCOUNT/tokens/verify")
                .result()
                .path("status")
                .asString())
        .isEqualTo(state.word());

    assertThat(client.get(client.projects()).status()).isEqualTo(401);
    assertThat(client.get(client.projects()).code()).isEqualTo(10000);
    assertThat(client.get("/accounts").code()).isEqualTo(9109);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
                              |                          | 400 | 9106 | 0
          Authorization       | Basic abc                | 400 | 6003 | 6111
          Authorization       | Bearer                   | 400 | 6003 | 6111
          Authorization       | Bearer "quoted" token    | 400 | 6003 | 6111
          X-Auth-Key          | a-token-in-a-keys-place  | 400 | 6003 | 6103
          X-Auth-Key          | 0123456789abcdef0123456789abcdef01234 | 403 | 9103 | 0
          """)
  void whatIsNoTokenIsSaidSo(String name, String value, int status, int code, int cause) {
    for (String path : List.of("/user/tokens/verify", "/accounts", client.projects())) {
      Request.Builder request = new Request.Builder().url(host.endpoint().baseUrl() + path);
      if (name != null) {
        request.header(name, value);
      }
      Answer answer = client.send(request.build());
      assertThat(answer.status()).isEqualTo(status);
      assertThat(answer.code()).isEqualTo(code);
      assertThat(
              answer.json().path("errors").path(0).path("error_chain").path(0).path("code").asInt())
          .isEqualTo(cause);
    }
  }

  @Test
  void anotherAccountIsNotOursAndAMalformedOneIsNone() {
    for (String path : List.of("/pages/projects", "/tokens/verify")) {
      Answer foreign = ask(accountToken(), "/accounts/" + FOREIGN_ACCOUNT + path);
      assertThat(foreign.status()).isEqualTo(403);
      assertThat(foreign.code()).isEqualTo(10000);
      Answer malformed = client.get("/accounts/nonsense" + path);
      assertThat(malformed.status()).isEqualTo(404);
      assertThat(malformed.code()).isEqualTo(7003);
    }
  }

  /** A host of an earlier version wrote no account token; it is made of what it wrote. */
  @Test
  void anAccountTokenIsThereForOldHostsToo() throws IOException {
    String token = accountToken();
    Path endpoint = folder.resolve("endpoint.json");
    stop();
    Files.writeString(
        endpoint, Files.readString(endpoint).replaceFirst(",\"accountToken\":\"[^\"]*\"", ""));
    run(TokenState.ACTIVE);
    assertThat(ask(token, client.projects()).status()).isEqualTo(200);
  }
}
