package app.manit.cli;

import static org.assertj.core.api.Assertions.assertThat;

import app.manit.Manit;
import app.manit.account.CloudflareEnvironment;
import app.manit.account.Keeping;
import app.manit.account.TokenSafe;
import app.manit.pages.ApiToken;
import app.manit.pages.PagesAccount;
import app.manit.platform.LogFile;
import app.manit.practice.PracticeHost;
import app.manit.workspace.Diagnostics;
import ch.qos.logback.classic.Level;
import ch.qos.logback.classic.Logger;
import ch.qos.logback.classic.LoggerContext;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.classic.spi.ThrowableProxyUtil;
import ch.qos.logback.core.read.ListAppender;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.OptionalInt;
import java.util.function.Function;
import java.util.logging.LogManager;
import java.util.stream.Collectors;
import mockwebserver3.MockResponse;
import mockwebserver3.RecordedRequest;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.slf4j.LoggerFactory;

/**
 * Uses the program with canaries for secrets, mostly where things go wrong, everything logged, and
 * then looks for them in whatever it has left behind or sent.
 */
class LeakTest {
  private static final String TOKEN = "CanaryOfTheEnvironment0123456789abcdefXY";
  private static final String KEPT = "CanaryOfTheSealedFile0123456789abcdefXYZ";
  private static final String PASSPHRASE = "CanaryOfThePassphrase-correct-horse";

  @TempDir private Path folder;
  private final ListAppender<ILoggingEvent> logged = new ListAppender<>();
  private final List<CliFixture.Ran> ran = new ArrayList<>();
  private EchoingHost host;
  private Path home;
  private LogFile log;

  @BeforeEach
  void logEverything() throws IOException {
    host = new EchoingHost();
    home = folder.resolve("home");
    Files.createDirectory(home);
    log = LogFile.open(home);
    Logger root = root();
    root.setLevel(Level.TRACE);
    root.getLoggerContext().getLogger("app.manit").setLevel(Level.TRACE);
    logged.start();
    root.addAppender(logged);
    LogManager.getLogManager().getLogger("").setLevel(java.util.logging.Level.ALL);
  }

  @AfterEach
  void logAsUsual() {
    LogManager.getLogManager().getLogger("").setLevel(java.util.logging.Level.INFO);
    root().detachAppender(logged);
    log.close();
    host.close();
  }

  private static Logger root() {
    return ((LoggerContext) LoggerFactory.getILoggerFactory())
        .getLogger(org.slf4j.Logger.ROOT_LOGGER_NAME);
  }

  private static final List<String> STEPS =
      List.of(
          "GET /client/v4/accounts/" + EchoingHost.ACCOUNT + "/pages/projects/",
          "POST /client/v4/accounts/" + EchoingHost.ACCOUNT + "/pages/projects",
          "/upload-token",
          "/check-missing",
          "/assets/upload",
          "/upsert-hashes",
          "/deployments");

  private List<Function<String, MockResponse>> echoes() {
    return List.of(
        told -> EchoingHost.refusal(400, 7, told),
        told -> EchoingHost.refusal(401, 10000, "Authentication error for " + told),
        told -> EchoingHost.json(400, "{\"code\":7,\"error\":\"" + told + "\"}"),
        told ->
            new MockResponse.Builder()
                .code(302)
                .addHeader("Location", host.elsewhere() + told.substring(7) + "?t=" + told)
                .build(),
        told ->
            new MockResponse.Builder()
                .code(403)
                .addHeader("cf-mitigated", "challenge")
                .addHeader("cf-ray", told)
                .build(),
        told -> EchoingHost.refusal(403, 8000013, "Expired JWT " + told),
        told -> EchoingHost.refusal(400, 9109, told));
  }

  /** For commands that do not try again: it would take its time. */
  private static List<Function<String, MockResponse>> passingEchoes() {
    return List.of(
        told ->
            new MockResponse.Builder()
                .code(404)
                .addHeader("Content-Type", "text/plain")
                .body(" ".repeat(1_180) + told)
                .build(),
        told -> new MockResponse.Builder().code(503).body("<html>" + told).build(),
        told -> EchoingHost.success("[\"" + told + "\",{\"status\":\"" + told + "\"}]"));
  }

  @Test
  void noSecretIsLeftBehindOrSentToAnybodyElse() throws IOException {
    CliFixture fromEnvironment =
        host.commands(new CliFixture(home))
            .with(CloudflareEnvironment.TOKEN, TOKEN)
            .with(CloudflareEnvironment.ACCOUNT, EchoingHost.ACCOUNT);
    useAndMisuse(fromEnvironment);

    keepToken();
    CliFixture fromFile =
        host.commands(new CliFixture(home)).with(TokenSafe.PASSPHRASE, PASSPHRASE);
    // A few only: opening the file takes its time, on purpose.
    host.echo("/verify", echoes().getFirst());
    run(fromFile, "doctor", "--json");
    host.echo("/upload-token", echoes().get(1));
    run(fromFile, "deploy", page("kept"), "--json", "--no-verify");

    Faults.failure(new IllegalStateException("a header was: Authorization: Bearer " + TOKEN));
    run(new CliFixture(home).with(CloudflareEnvironment.TOKEN, TOKEN + " ö"), "doctor");
    run(fromEnvironment.with(CloudflareEnvironment.BASE_URL, "http://127.0.0.1:9/x"), "doctor");
    run(new CliFixture(home), "deploy", page("practised"), "--to", "practice", "--json");
    List<Diagnostics.Part> report = report();

    assertNothingLeaked(report);
  }

  private void useAndMisuse(CliFixture cli) throws IOException {
    run(cli, "doctor");
    run(cli, "doctor", "--json");
    run(cli, "deploy", page("well"), "--json", "--no-verify");
    run(cli, "deploy", page("elsewhere"), "--verify", "1");
    List<Function<String, MockResponse>> echoes = echoes();
    for (int i = 0; i < echoes.size(); i++) {
      host.echo("/verify", echoes.get(i));
      run(cli, "doctor");
      // Each step, and each echo, at least once.
      String step = STEPS.get(i % STEPS.size());
      host.echo(step, echoes.get(i));
      // What the host lacks of a small page is only asked when it has been there before.
      String name = step.equals("/check-missing") ? "well" : "page" + i + ran.size();
      run(cli, "deploy", page(name), "--json", "--no-verify");
      host.behave();
    }
    for (Function<String, MockResponse> echo : passingEchoes()) {
      host.echo("/verify", echo);
      run(cli, "doctor", "--json");
      host.echo("/projects?", echo);
      run(cli, "doctor");
    }
    host.behave();
    run(cli, "list");
    run(cli, "history", "well", "--json");
  }

  private void run(CliFixture cli, Object... args) {
    ran.add(cli.run(args));
  }

  private Path page(String title) throws IOException {
    return Files.writeString(
        folder.resolve(title + ".html"), "<title>" + title + "</title><h1>" + ran.size());
  }

  private void keepToken() {
    try (Manit manit = manit(Map.of())) {
      manit
          .workspace()
          .hosts()
          .cloudflare()
          .connect(
              ApiToken.parse(KEPT),
              new PagesAccount(EchoingHost.ACCOUNT, "Ann"),
              Keeping.FILE,
              PASSPHRASE.toCharArray());
    }
  }

  private Manit manit(Map<String, String> more) {
    Map<String, String> environment = new HashMap<>(more);
    environment.put("MANIT_HOME", home.toString());
    environment.put(CloudflareEnvironment.BASE_URL, host.baseUrl().toString());
    return new Manit(environment, Clock.systemUTC());
  }

  private List<Diagnostics.Part> report() {
    try (Manit manit = manit(Map.of(TokenSafe.PASSPHRASE, PASSPHRASE))) {
      List<Diagnostics.Part> parts = manit.diagnostics().collect();
      Diagnostics.save(parts, home.resolve("report.zip"));
      return parts;
    }
  }

  private void assertNothingLeaked(List<Diagnostics.Part> report) throws IOException {
    String practice;
    try (PracticeHost here =
        PracticeHost.start(home.resolve("practice"), OptionalInt.empty(), Clock.systemUTC())) {
      practice = here.endpoint().token();
    }
    Leaks leaks =
        new Leaks(
            Map.of(
                "token", TOKEN,
                "kept token", KEPT,
                "passphrase", PASSPHRASE,
                "upload token", EchoingHost.UPLOAD_TOKEN,
                "signature", EchoingHost.UPLOAD_TOKEN.replaceAll(".*\\.", "")));
    Leaks practiced = new Leaks(Map.of("practice token", practice));

    assertThat(leaks.assertNoneBelow(home)).isGreaterThan(20);
    Files.delete(home.resolve("practice/endpoint.json")); // the one place where it belongs
    practiced.assertNoneBelow(home);
    for (Leaks all : List.of(leaks, practiced)) {
      all.assertNoneIn("output", ran.toString());
      all.assertNoneIn("report", report.toString());
      all.assertNoneIn("command lines", commandLines());
      host.visits().forEach(visit -> all.assertNoneIn("a visit", everything(visit)));
    }
    leaks.assertNoneIn("log", logText());
    assertThat(ran)
        .anyMatch(command -> command.code() == 0)
        .anyMatch(command -> command.code() > 1);
    assertThat(host.visits()).isNotEmpty().noneMatch(visit -> visit.getTarget().contains("?t="));
    assertEverySecretWentWhereItBelongs();
  }

  /** What was logged before anything was blotted out of it; our own fault above excepted. */
  private String logText() {
    return logged.list.stream()
        .filter(event -> !event.getLoggerName().equals(Faults.class.getName()))
        .filter(event -> !event.getLoggerName().startsWith("mockwebserver3"))
        .map(
            event ->
                event.getLoggerName()
                    + event.getFormattedMessage()
                    + (event.getThrowableProxy() == null
                        ? ""
                        : ThrowableProxyUtil.asString(event.getThrowableProxy())))
        .collect(Collectors.joining("\n"));
  }

  private static String commandLines() {
    return ProcessHandle.current()
        .descendants()
        .map(process -> process.info().commandLine().orElse(""))
        .collect(Collectors.joining("\n"));
  }

  private void assertEverySecretWentWhereItBelongs() {
    assertThat(host.asked()).hasSizeGreaterThan(60);
    for (RecordedRequest request : host.asked()) {
      String shown = Objects.requireNonNullElse(request.getHeaders().get("Authorization"), "");
      if (request.getTarget().contains("/pages/assets/")) {
        assertThat(shown).isEqualTo("Bearer " + EchoingHost.UPLOAD_TOKEN);
      } else if (!request.getMethod().equals("HEAD")) {
        assertThat(shown).isIn("Bearer " + TOKEN, "Bearer " + KEPT);
      }
      String rest = everything(request).replace(shown, "");
      assertThat(rest).doesNotContain(TOKEN, KEPT, EchoingHost.UPLOAD_TOKEN);
    }
  }

  private static String everything(RecordedRequest request) {
    return request.getMethod()
        + request.getTarget()
        + request.getHeaders().toMultimap()
        + (request.getBody() == null ? "" : request.getBody().utf8());
  }
}
