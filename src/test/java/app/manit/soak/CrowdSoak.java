package app.manit.soak;

import static org.assertj.core.api.Assertions.assertThat;

import app.manit.Manit;
import app.manit.account.HostKind;
import app.manit.library.Deployment;
import app.manit.library.DeploymentStatus;
import app.manit.pages.PagesHttp;
import app.manit.platform.SingleInstance;
import app.manit.workspace.Page;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import okhttp3.OkHttpClient;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;

/**
 * Many processes on one data folder: {@code -Dsoak.rounds=5 -Dsoak.processes=8 -Dsoak.seed=4}. Each
 * round begins with a fresh folder, so its first creation is a part of it.
 */
@Timeout(value = 60, unit = TimeUnit.MINUTES)
class CrowdSoak {
  private static final int ROUNDS = Integer.getInteger("soak.rounds", 5);
  private static final int PROCESSES = Integer.getInteger("soak.processes", 8);
  private static final long SEED = Long.getLong("soak.seed", 4);

  private final OkHttpClient http = PagesHttp.newClient("soak");
  private final Figures figures = new Figures();
  private final Random random = new Random(SEED);
  @TempDir private Path folder;

  @AfterEach
  void close() {
    http.dispatcher().executorService().shutdown();
    http.connectionPool().evictAll();
  }

  @Test
  void eachWithAPageOfItsOwnAtAHostElsewhere() throws Exception {
    for (int round = 0; round < ROUNDS; round++) {
      try (CrashWorld world = world("own", round)) {
        List<Path> pages = pages(world, PROCESSES);
        requireLive("own pages", run(world.environment(), HostKind.CLOUDFLARE, pages), PROCESSES);
        try (Manit next = world.next()) {
          check("own pages", next, PROCESSES, PROCESSES);
          figures.violations("own pages", world.findings(next));
        }
      }
    }
    end("own pages");
  }

  @Test
  void allWithTheSamePage() throws Exception {
    for (int round = 0; round < ROUNDS; round++) {
      try (CrashWorld world = world("same", round)) {
        InFlight inFlight = new InFlight(0);
        world.host().watchedBy(inFlight);
        Path page = pages(world, 1).getFirst();
        List<Path> same = Collections.nCopies(PROCESSES, page);
        requireLive("same page", run(world.environment(), HostKind.CLOUDFLARE, same), 1);
        try (Manit next = world.next()) {
          check("same page", next, 1, PROCESSES);
          figures.violations("same page", world.findings(next));
        }
        if (inFlight.mostOfOneProject() != 1) {
          figures.violation("same page: two deployments of one project at once");
        }
      }
    }
    end("same page");
  }

  /** None of them runs the host, or rather: whoever needs it first. */
  @Test
  void allPractise() throws Exception {
    for (int round = 0; round < ROUNDS; round++) {
      try (CrashWorld world = world("practice", round)) {
        Map<String, String> environment = Map.of("MANIT_HOME", world.home().toString());
        List<Path> each = pages(world, PROCESSES / 2);
        List<Path> pages = Collections.nCopies(2, each).stream().flatMap(List::stream).toList();
        requireLive("practice", run(environment, HostKind.PRACTICE, pages), PROCESSES / 2);
        try (Manit next = new Manit(environment, Clock.systemUTC())) {
          check("practice", next, PROCESSES / 2, pages.size());
          figures.violations(
              "practice",
              Audit.of(
                  next.workspace(),
                  next.workspace().hosts().connect(HostKind.PRACTICE).endpoint(),
                  http));
        }
      }
    }
    end("practice");
  }

  /** A process with the library open and the window's lock, as the window has them. */
  @Test
  void commandsBesideTheWindow() throws Exception {
    for (int round = 0; round < ROUNDS; round++) {
      try (CrashWorld world = world("window", round);
          Manit window = world.next()) {
        AtomicInteger told = new AtomicInteger();
        try (SingleInstance _ =
            SingleInstance.claim(world.home(), Map.of(), _ -> told.incrementAndGet())
                .orElseThrow()) {
          commandsBeside(window, world);
        }
        if (told.get() == 0) {
          figures.violation("window: no command told it what it had done");
        }
        figures.violations("window", world.findings(window));
      }
    }
    end("window");
  }

  private void commandsBeside(Manit window, CrashWorld world) throws Exception {
    Map<String, String> environment = world.environment();
    List<Path> pages = pages(world, 3);
    Files.writeString(world.page().resolve("index.html"), "the window's");
    List<ManitProcess> commands = new ArrayList<>();
    try {
      for (Path page : pages) {
        commands.add(deploy(environment, HostKind.CLOUDFLARE, page));
      }
      commands.add(ManitProcess.start(environment, "list", "--json"));
      commands.add(ManitProcess.start(environment, "doctor", "--json"));
      int windows = 0;
      while (commands.stream().anyMatch(ManitProcess::runs)) {
        Files.writeString(world.page().resolve("index.html"), "the window's " + windows++);
        if (!world.publish(window, HostKind.CLOUDFLARE).live()) {
          figures.violation("window: its own page is not live");
        }
        window.workspace().reconcile();
        figures.count("window: published while commands ran");
        if (windows == 20) {
          break; // the host tells no more than 25
        }
      }
      for (ManitProcess command : commands) {
        ManitProcess.Ended ended = command.end();
        figures.count("window: commands beside it");
        if (ended.code() != 0) {
          figures.violation("window: a command beside it ended with " + ended);
        }
      }
    } finally {
      commands.forEach(ManitProcess::close);
    }
    ManitProcess.Ended deleted =
        ManitProcess.start(environment, "delete", "page-0", "--yes", "--json").end();
    if (deleted.code() != 0 || window.workspace().pages().size() != 3) {
      figures.violation("window: delete beside it ended with " + deleted);
    }
  }

  private CrashWorld world(String name, int round) throws IOException {
    return new CrashWorld(Files.createDirectory(folder.resolve(name + "-" + round)), http);
  }

  private List<Path> pages(CrashWorld world, int count) throws IOException {
    List<Path> pages = new ArrayList<>();
    for (int i = 0; i < count; i++) {
      Path page = Files.createDirectory(world.home().resolveSibling("page-" + i));
      Files.writeString(page.resolve("index.html"), "<h1>%d</h1>".formatted(random.nextInt()));
      byte[] bytes = new byte[random.nextInt(500_000)];
      random.nextBytes(bytes);
      Files.write(page.resolve("picture.png"), bytes);
      pages.add(page);
    }
    return pages;
  }

  private static ManitProcess deploy(Map<String, String> environment, HostKind host, Path page) {
    return ManitProcess.start(environment, "deploy", page, "--to", host.code(), "--json");
  }

  /** One process a page, all at once. */
  private List<ManitProcess.Ended> run(
      Map<String, String> environment, HostKind host, List<Path> pages) {
    long start = System.nanoTime();
    List<ManitProcess> processes = new ArrayList<>();
    try {
      pages.forEach(page -> processes.add(deploy(environment, host, page)));
      return processes.stream().map(ManitProcess::end).toList();
    } finally {
      processes.forEach(ManitProcess::close);
      figures.took(pages.size() + " at once", Duration.ofNanos(System.nanoTime() - start));
    }
  }

  private void requireLive(String crowd, List<ManitProcess.Ended> ended, int addresses) {
    Set<String> seen = new HashSet<>();
    for (ManitProcess.Ended one : ended) {
      figures.count(crowd + ": deployments");
      if (one.code() != 0) {
        figures.violation(crowd + ": one ended with " + one);
        continue;
      }
      JsonNode line = one.line();
      String verification = line.get("verification").asString();
      figures.count(crowd + ": " + verification);
      if (!verification.equals("verified")) {
        figures.violation(crowd + ": not seen live: " + one);
      }
      seen.add(line.get("projectName").asString());
    }
    if (seen.size() != addresses) {
      figures.violation("%s: %d addresses for %d pages".formatted(crowd, seen.size(), addresses));
    }
  }

  private void check(String crowd, Manit next, int pages, int deployments) {
    List<Page> all = next.workspace().pages();
    List<Deployment> history =
        all.stream()
            .flatMap(page -> next.workspace().history(page.project().id()).stream())
            .toList();
    if (all.size() != pages
        || history.size() != deployments
        || history.stream().anyMatch(one -> one.status() != DeploymentStatus.DEPLOYED)) {
      figures.violation("%s: %d pages with %s".formatted(crowd, all.size(), history));
    }
  }

  private void end(String crowd) {
    figures.print("crowd of %d processes, %d rounds, %s".formatted(PROCESSES, ROUNDS, crowd));
    assertThat(figures.violations()).isEmpty();
  }
}
