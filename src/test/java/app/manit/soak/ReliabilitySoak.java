package app.manit.soak;

import static org.assertj.core.api.Assertions.assertThat;

import app.manit.Manit;
import app.manit.account.HostKind;
import app.manit.deploy.Cancellation;
import app.manit.deploy.DeployListener;
import app.manit.deploy.Fault;
import app.manit.deploy.FaultyHost;
import app.manit.library.Deployment;
import app.manit.pages.PagesHttp;
import app.manit.settings.Setting;
import app.manit.settings.Settings;
import app.manit.settings.SettingsFile;
import app.manit.workspace.Intake;
import app.manit.workspace.IntakeListener;
import app.manit.workspace.IntakeTarget;
import app.manit.workspace.PublishOptions;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import mockwebserver3.RecordedRequest;
import okhttp3.OkHttpClient;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/**
 * Publishes a thousand times at a host where one request in twenty goes wrong: {@code
 * -Dsoak.deployments=1000 -Dsoak.faults=5 -Dsoak.seed=4 -Dsoak.workers=12}. Real time, the program
 * as it is wired; only its patience with a silent host is set to the shortest that users can set.
 */
@Timeout(value = 60, unit = TimeUnit.MINUTES)
class ReliabilitySoak {
  private static final int DEPLOYMENTS = Integer.getInteger("soak.deployments", 1_000);
  private static final int PER_CENT = Integer.getInteger("soak.faults", 5);
  private static final long SEED = Long.getLong("soak.seed", 4);
  private static final int WORKERS = Integer.getInteger("soak.workers", 12);

  /** The first makes the project, the others update it; the host tells no more than 25. */
  private static final int DEPLOYMENTS_A_PAGE = 10;

  private static final Duration SILENCE = Duration.ofSeconds(10);
  private static final Duration LONGEST = Duration.ofSeconds(60);
  private static final double TARGET = 0.999;

  private static final String ASSETS = " /pages/assets/";
  private static final Set<Fault> OF_THE_UPLOAD_TOKEN =
      EnumSet.of(Fault.EXPIRED_401, Fault.EXPIRED_403, Fault.CODE_8000013);

  /** What does not pass, is out of a host's reach, or takes minutes to be told from a slow line. */
  private static final Set<Fault> OTHERS =
      EnumSet.of(
          Fault.REFUSED,
          Fault.EXPIRED_401,
          Fault.EXPIRED_403,
          Fault.CODE_8000013,
          Fault.CODE_10000,
          Fault.TRICKLE_FOR_EVER);

  private final OkHttpClient http = PagesHttp.newClient("soak");
  private final Figures figures = new Figures();
  private final Chance chance = new Chance(figures);
  @TempDir private Path folder;

  @AfterEach
  void close() {
    http.dispatcher().executorService().shutdown();
    http.connectionPool().evictAll();
  }

  /** Spoils requests as the seed says, in the order in which they come. */
  private static final class Chance implements FaultyHost.Watcher {
    private static final List<Fault> FOR_ALL = List.copyOf(EnumSet.complementOf(copy(OTHERS)));
    private static final List<Fault> FOR_ASSETS = forAssets();

    private final Random random = new Random(SEED);
    private final Figures figures;

    Chance(Figures figures) {
      this.figures = figures;
    }

    private static EnumSet<Fault> copy(Set<Fault> faults) {
      return EnumSet.copyOf(faults);
    }

    private static List<Fault> forAssets() {
      List<Fault> faults = new ArrayList<>(FOR_ALL);
      faults.addAll(OF_THE_UPLOAD_TOKEN);
      return List.copyOf(faults);
    }

    @Override
    public synchronized Optional<Fault> arrived(String line, RecordedRequest request) {
      figures.count("requests");
      if (random.nextInt(100) >= PER_CENT) {
        return Optional.empty();
      }
      List<Fault> faults = line.contains(ASSETS) ? FOR_ASSETS : FOR_ALL;
      Fault fault = faults.get(random.nextInt(faults.size()));
      figures.count("faults");
      figures.count("fault " + fault.name().toLowerCase(Locale.ROOT).replace('_', ' '));
      return Optional.of(fault);
    }
  }

  @Test
  void almostAllEndLiveAndNoneTwice() throws Exception {
    try (CrashWorld world = new CrashWorld(folder, http)) {
      Files.createDirectories(world.home());
      new SettingsFile(world.home()).write(Settings.USUAL.with(Setting.STALL_LIMIT, SILENCE));
      world.host().watchedBy(chance);
      long start = System.nanoTime();
      try (Manit manit = world.next();
          ExecutorService workers = Executors.newFixedThreadPool(WORKERS)) {
        List<Future<Boolean>> pages = new ArrayList<>();
        for (int i = 0; i < DEPLOYMENTS; i += DEPLOYMENTS_A_PAGE) {
          int first = i;
          pages.add(workers.submit(() -> publishOnePage(manit, world, first)));
        }
        for (Future<Boolean> page : pages) {
          assertThat(page.get()).isTrue();
        }
        figures.took("all", Duration.ofNanos(System.nanoTime() - start));
        world.host().watchedBy(new FaultyHost.Watcher() {});
        manit
            .workspace()
            .reconcile()
            .forEach(settled -> figures.count("settled later as " + settled.status()));
        figures.violations("at the end", world.findings(manit));
      }
    }
    print();
    assertThat(figures.violations()).isEmpty();
    assertThat(share()).isGreaterThanOrEqualTo(TARGET);
  }

  private boolean publishOnePage(Manit manit, CrashWorld world, int first) throws IOException {
    Path page = Files.createDirectory(world.home().resolveSibling("page-" + first));
    for (int i = first; i < Math.min(first + DEPLOYMENTS_A_PAGE, DEPLOYMENTS); i++) {
      write(page, i);
      publish(manit, page, i);
    }
    return true;
  }

  /** From one request for the contents to three side by side. */
  private static void write(Path page, int number) throws IOException {
    Random random = new Random(SEED + number);
    Files.writeString(page.resolve("index.html"), "<h1>%d</h1>".formatted(number));
    int pictures = random.nextInt(5);
    for (int i = 0; i < pictures; i++) {
      byte[] bytes = new byte[random.nextInt(200_000)];
      random.nextBytes(bytes);
      Files.write(page.resolve("picture-%d.png".formatted(i)), bytes);
    }
  }

  private void publish(Manit manit, Path page, int number) {
    Intake taken =
        manit.workspace().takeIn(page, new IntakeTarget.BySource(), IntakeListener.NONE).getFirst();
    long start = System.nanoTime();
    Deployment end =
        manit
            .workspace()
            .publish(
                taken,
                PublishOptions.to(HostKind.CLOUDFLARE),
                new Cancellation(),
                DeployListener.NONE);
    Duration took = Duration.ofNanos(System.nanoTime() - start);
    figures.took(taken.isNew() ? "a new page" : "an update", took);
    figures.took("a deployment", took);
    figures.count("deployments");
    figures.count(end.live() ? "live" : "not live");
    if (took.compareTo(LONGEST) > 0) {
      figures.count("longer than a minute");
      figures.say("deployment %d took %d s: %s".formatted(number, took.toSeconds(), end.figures()));
    }
    if (!end.live()) {
      figures.count("not live: %s %s %s".formatted(end.status(), end.verification(), end.phase()));
      figures.say("deployment %d is not live: %s".formatted(number, end));
    }
  }

  private double share() {
    return (double) figures.counted("live") / figures.counted("deployments");
  }

  private void print() {
    figures.print("reliability");
    figures.say(
        "reliability: seed %d, %d %% faults a request, %d side by side: %.2f %% ended live"
            .formatted(SEED, PER_CENT, WORKERS, 100 * share()));
  }
}
