package app.manit.platform.tray;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;

class PreferredTrayTest {
  private static final TrayFace FACE = new TrayFace(TrayMood.IDLE, "", "open", List.of());

  private final BlockingQueue<String> events = new LinkedBlockingQueue<>();
  private final FakeTray better = new FakeTray("better");
  private final FakeTray worse = new FakeTray("worse");
  private final PreferredTray tray =
      new PreferredTray(
          List.of(better::open, worse::open),
          new TrayListener() {
            @Override
            public void chosen(String id) {
              events.add("chosen " + id);
            }

            @Override
            public void changed() {
              events.add("changed");
            }
          });

  /** A tray that comes and goes as the test says. */
  private final class FakeTray implements Tray {
    private final String name;
    private volatile boolean there;
    private volatile TrayListener listener;

    FakeTray(String name) {
      this.name = name;
    }

    Tray open(TrayListener told) {
      listener = told;
      events.add(name + " opened");
      return this;
    }

    void there(boolean now) {
      there = now;
      listener.changed();
    }

    @Override
    public void show(TrayFace face) {}

    @Override
    public boolean taken() {
      return there;
    }

    @Override
    public void close() {
      events.add(name + " closed");
    }
  }

  @Test
  void theFirstThatTakesTheIconHasItAlone() throws Exception {
    better.there = true;
    tray.show(FACE);

    assertThat(next()).isEqualTo("better opened");
    assertThat(next()).isEqualTo("changed");
    assertThat(tray.taken()).isTrue();
    tray.close();
    assertThat(events).containsExactly("better closed");
  }

  @Test
  void theIconMovesToABetterTrayAndBack() throws Exception {
    worse.there = true;
    tray.show(FACE);
    assertThat(next()).isEqualTo("better opened");
    assertThat(next()).isEqualTo("worse opened");
    assertThat(next()).isEqualTo("changed");

    better.there(true);
    assertThat(next()).isEqualTo("worse closed");
    better.there(false);
    assertThat(next()).isEqualTo("worse opened");
    worse.there(false);
    assertThat(next()).as("no tray has it any more").isEqualTo("changed");
    assertThat(tray.taken()).isFalse();
    tray.close();
  }

  @Test
  void aTrayThatThrowsIsNone() throws Exception {
    worse.there = true;
    CountDownLatch taken = new CountDownLatch(1);
    PreferredTray guarded =
        new PreferredTray(
            List.of(
                told -> {
                  throw new IllegalStateException("no display");
                },
                told -> {
                  throw new UnsatisfiedLinkError("no library");
                },
                worse::open),
            new TrayListener() {
              @Override
              public void chosen(String id) {}

              @Override
              public void changed() {
                taken.countDown();
              }
            });
    guarded.show(FACE);

    assertThat(taken.await(10, TimeUnit.SECONDS)).isTrue();
    assertThat(guarded.taken()).isTrue();
    guarded.close();
    guarded.show(FACE); // too late, and harmless
  }

  private String next() throws InterruptedException {
    return events.poll(10, TimeUnit.SECONDS);
  }
}
