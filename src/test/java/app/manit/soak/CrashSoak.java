package app.manit.soak;

import static org.assertj.core.api.Assertions.assertThat;

import app.manit.Manit;
import app.manit.account.CloudflareEnvironment;
import app.manit.account.HostKind;
import app.manit.deploy.Fault;
import app.manit.deploy.FaultyHost;
import app.manit.library.Deployment;
import app.manit.library.DeploymentStatus;
import app.manit.library.Phase;
import app.manit.library.Verification;
import app.manit.pages.PagesHttp;
import app.manit.workspace.Page;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import java.util.function.Function;
import java.util.stream.Stream;
import mockwebserver3.RecordedRequest;
import okhttp3.OkHttpClient;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/**
 * Kills {@code manit deploy} at any moment of its life, and looks at what is left: {@code
 * -Dsoak.kills=300 -Dsoak.seed=4}.
 */
@Timeout(value = 60, unit = TimeUnit.MINUTES)
class CrashSoak {
  private static final int KILLS = Integer.getInteger("soak.kills", 300);
  private static final long SEED = Long.getLong("soak.seed", 4);

  /** So many times one data folder is used: from its first creation on. */
  private static final int ROUNDS_A_HOME = 8;

  /** Every so many rounds a command of its own looks first, as a creator's next one would. */
  private static final int COMMAND_EVERY = 10;

  /** The host chooses the moment this often, for it sees what takes no time; else the clock. */
  private static final double CHOSEN_BY_HOST = 0.4;

  private static final List<String> REQUESTS =
      List.of(
          "GET /projects/*",
          "GET /projects/*/upload-token",
          "POST /pages/assets/check-missing",
          "POST /pages/assets/upload",
          "POST /pages/assets/upsert-hashes",
          "POST /projects/*/deployments");

  private static final int KILLED = 128 + 9;
  private static final Set<String> FILES =
      Set.of("library.mv.db", "library.sum", "store.lock", "store.queue");

  /** Who runs the host. */
  private enum Kind {
    /** Another process, which lives on. */
    ELSEWHERE,
    /** The same, but it cannot be reached when the next command looks. */
    AWAY,
    /** The process that is killed: it practises. */
    WITHIN
  }

  private final OkHttpClient http = PagesHttp.newClient("soak");
  private final Random random = new Random(SEED);
  private final Figures figures = new Figures();
  @TempDir private Path folder;
  private Duration life = Duration.ZERO;
  private int rounds;

  @AfterEach
  void close() {
    http.dispatcher().executorService().shutdown();
    http.connectionPool().evictAll();
  }

  @Test
  void nothingIsLostWheneverItDies() throws Exception {
    life = life();
    figures.say(
        "crash: seed %d; one that is left alone takes %d ms".formatted(SEED, life.toMillis()));
    for (int home = 0; figures.counted("kills") < KILLS; home++) {
      Path place = Files.createDirectory(folder.resolve("world-" + home));
      try (CrashWorld world = new CrashWorld(place, http)) {
        Kind kind = Kind.values()[home % Kind.values().length];
        for (int i = 0; i < ROUNDS_A_HOME && figures.counted("kills") < KILLS; i++) {
          round(world, kind);
        }
        figures.violations("world " + home, leftOver(world, kind));
      }
    }
    figures.print("crash");
    assertThat(figures.violations()).isEmpty();
  }

  /** How long one lives that is left alone. */
  private Duration life() throws IOException {
    try (CrashWorld world = new CrashWorld(Files.createDirectory(folder.resolve("life")), http)) {
      write(world);
      long start = System.nanoTime();
      ManitProcess.Ended ended = world.deploy().end();
      assertThat(ended.code()).as(ended.toString()).isZero();
      return Duration.ofNanos(System.nanoTime() - start);
    }
  }

  /** Other files each time, so that something is to be sent. */
  private void write(CrashWorld world) throws IOException {
    Files.writeString(
        world.page().resolve("index.html"), "<h1>%d</h1>".formatted(random.nextInt()));
    int files = random.nextInt(30);
    for (int i = 0; i < files; i++) {
      byte[] bytes = new byte[random.nextInt(100_000)];
      random.nextBytes(bytes);
      Files.write(world.page().resolve("picture-%d.png".formatted(i)), bytes);
    }
  }

  /** Kills one, unless it is faster, and looks at what is left. */
  private void round(CrashWorld world, Kind kind) throws Exception {
    String where = "round %d (%s)".formatted(rounds, kind);
    write(world);
    Instant before = Instant.now();
    ManitProcess.Ended end = runAndKill(world, kind);
    if (end.code() != 0 && end.code() != KILLED) {
      figures.violation(where + ": it failed by itself: " + end);
    }
    boolean killed = end.code() == KILLED;
    figures.count(killed ? "kills" : "ended before the kill");
    Map<String, String> environment = environment(world, kind);
    if (rounds++ % COMMAND_EVERY == 0) {
      lookByCommand(environment, where);
    }
    if (kind == Kind.AWAY) {
      lookWithoutHost(environment, where);
    }
    long start = System.nanoTime();
    try (Manit next = new Manit(environment, Clock.systemUTC())) {
      if (killed) {
        figures.count("killed, host %s".formatted(kind));
        figures.count("killed in " + phase(world, next, before));
      }
      next.workspace()
          .reconcile()
          .forEach(settled -> figures.count("settled as " + outcome(settled)));
      figures.took("recovery", Duration.ofNanos(System.nanoTime() - start));
      figures.violations(where, findings(world, kind, next));
      Deployment again =
          world.publish(next, kind == Kind.WITHIN ? HostKind.PRACTICE : HostKind.CLOUDFLARE);
      if (!again.live()) {
        figures.violation(where + ": the next one is not live: " + again);
      }
      figures.violations(where + ", after the next one", findings(world, kind, next));
    }
  }

  private ManitProcess.Ended runAndKill(CrashWorld world, Kind kind) throws IOException {
    CompletableFuture<ManitProcess> victim = new CompletableFuture<>();
    boolean byHost = kind != Kind.WITHIN && random.nextDouble() < CHOSEN_BY_HOST;
    world.host().watchedBy(byHost ? killer(victim) : new FaultyHost.Watcher() {});
    Duration patience = life.multipliedBy(random.nextInt(110)).dividedBy(100);
    try (ManitProcess process =
        kind == Kind.WITHIN
            ? ManitProcess.start(
                environment(world, kind), "deploy", world.page(), "--to", "practice", "--json")
            : world.deploy()) {
      victim.complete(process);
      if (!byHost && !process.endsWithin(patience)) {
        process.kill();
      }
      return process.end();
    } finally {
      world.host().watchedBy(new FaultyHost.Watcher() {});
    }
  }

  /** Kills when a request comes, or when it was acted on, or a moment later. */
  private FaultyHost.Watcher killer(CompletableFuture<ManitProcess> victim) {
    String request = REQUESTS.get(random.nextInt(REQUESTS.size()));
    boolean acted = random.nextBoolean();
    long later = TimeUnit.MICROSECONDS.toNanos(random.nextInt(20_000));
    return new FaultyHost.Watcher() {
      @Override
      public Optional<Fault> arrived(String line, RecordedRequest whole) {
        if (!acted && line.equals(request)) {
          Thread.startVirtualThread(this::kill);
        }
        return Optional.empty();
      }

      @Override
      public void answering(String line, RecordedRequest whole) {
        if (acted && line.equals(request)) {
          kill();
        }
      }

      private void kill() {
        LockSupport.parkNanos(later);
        victim.join().kill();
      }
    };
  }

  private static Map<String, String> environment(CrashWorld world, Kind kind) {
    return kind == Kind.WITHIN
        ? Map.of("MANIT_HOME", world.home().toString())
        : world.environment();
  }

  private void lookByCommand(Map<String, String> environment, String where) {
    ManitProcess.Ended list = ManitProcess.start(environment, "list", "--json").end();
    if (list.code() != 0 || !list.err().isEmpty()) {
      figures.violation(where + ": list says " + list);
    }
  }

  private void lookWithoutHost(Map<String, String> environment, String where) throws IOException {
    Map<String, String> nowhere = new HashMap<>(environment);
    nowhere.put(
        CloudflareEnvironment.BASE_URL, "http://127.0.0.1:%d/client/v4".formatted(closedPort()));
    try (Manit next = new Manit(nowhere, Clock.systemUTC())) {
      next.workspace().reconcile();
      figures.violations(where + ", host away", Audit.ofLibrary(next.workspace()));
    }
  }

  private static int closedPort() throws IOException {
    try (ServerSocket socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
      return socket.getLocalPort();
    }
  }

  /** How far it came, as its last record tells. */
  private static String phase(CrashWorld world, Manit next, Instant before) {
    if (Files.notExists(world.home().resolve("library.mv.db"))) {
      return "the time before there is a library";
    }
    return next.workspace().pages().stream()
        .map(Page::last)
        .flatMap(Optional::stream)
        .filter(last -> last.createdAt().isAfter(before))
        .map(CrashSoak::phase)
        .findFirst()
        .orElse("intake");
  }

  private static String phase(Deployment last) {
    if (last.status() == DeploymentStatus.QUEUED) {
      return "the queue";
    }
    if (last.status() == DeploymentStatus.DEPLOYED) {
      return last.verification() == Verification.PENDING ? "verify" : "its last breath";
    }
    return last.phase().map(Phase::code).orElse("the queue");
  }

  private static String outcome(Deployment settled) {
    return settled.status()
        + settled.failure().map(failure -> " " + failure.kind().code()).orElse("");
  }

  private List<String> findings(CrashWorld world, Kind kind, Manit next) {
    return kind == Kind.WITHIN
        ? Audit.of(
            next.workspace(), next.workspace().hosts().connect(HostKind.PRACTICE).endpoint(), http)
        : world.findings(next);
  }

  /** Files of killed processes that nobody takes away, not even in two days. */
  private static List<String> leftOver(CrashWorld world, Kind kind) throws IOException {
    Clock later = Clock.offset(Clock.systemUTC(), Duration.ofDays(2));
    try (Manit next = new Manit(environment(world, kind), later)) {
      next.workspace().tidy();
    }
    try (Stream<Path> files = Files.list(world.home());
        Stream<Path> locks = Files.list(world.home().resolve("locks"));
        Stream<Path> incoming = Files.list(world.home().resolve("objects/incoming"))) {
      return Stream.of(
              files
                  .filter(Files::isRegularFile)
                  .filter(file -> !FILES.contains(file.getFileName().toString())),
              locks.filter(lock -> lock.getFileName().toString().matches("[0-9a-f]{40}\\.lock")),
              incoming)
          .flatMap(Function.identity())
          .map(file -> "left over: " + world.home().relativize(file))
          .toList();
    }
  }
}
