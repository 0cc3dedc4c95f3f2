package app.manit.ui;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.concurrent.Callable;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.FutureTask;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.function.BooleanSupplier;
import javafx.animation.AnimationTimer;
import javafx.application.Platform;
import javafx.embed.swing.SwingFXUtils;
import javafx.scene.Scene;
import javafx.scene.image.WritableImage;
import javax.imageio.ImageIO;

/** Runs parts of a test on the toolkit's thread, and waits for what happens there. */
final class Fx {
  private static final Duration PATIENCE = Duration.ofSeconds(20);

  private Fx() {}

  /** Starts the toolkit, once for all tests; it outlives the last window. */
  static void start() {
    CountDownLatch started = new CountDownLatch(1);
    try {
      Platform.startup(started::countDown);
      if (!started.await(PATIENCE.toSeconds(), TimeUnit.SECONDS)) {
        throw new AssertionError("the toolkit does not start");
      }
    } catch (IllegalStateException e) {
      // Another test class has started it.
      on(() -> true);
    } catch (InterruptedException e) {
      throw new AssertionError(e);
    }
    Platform.setImplicitExit(false);
  }

  /** Does something there and waits for it. */
  static <T> T on(Callable<T> work) {
    FutureTask<T> task = new FutureTask<>(work);
    Platform.runLater(task);
    try {
      return task.get(PATIENCE.toSeconds(), TimeUnit.SECONDS);
    } catch (ExecutionException e) {
      throw new AssertionError(e.getCause());
    } catch (InterruptedException | TimeoutException e) {
      throw new AssertionError("the toolkit does not answer", e);
    }
  }

  /** Does something there and waits for it. */
  static void run(Runnable work) {
    on(
        () -> {
          work.run();
          return true;
        });
  }

  /** Waits until something is true there: looks once a frame. */
  static void until(String what, BooleanSupplier condition) {
    CompletableFuture<Boolean> met = new CompletableFuture<>();
    AnimationTimer watch =
        new AnimationTimer() {
          @Override
          public void handle(long now) {
            if (condition.getAsBoolean()) {
              met.complete(true);
            }
          }
        };
    run(watch::start);
    try {
      met.get(PATIENCE.toSeconds(), TimeUnit.SECONDS);
    } catch (InterruptedException | ExecutionException | TimeoutException e) {
      throw new AssertionError("never came true: " + what, e);
    } finally {
      run(watch::stop);
    }
  }

  /** Leaves a picture of the scene under {@code target/snapshots}. */
  static WritableImage picture(Scene scene, String name) {
    WritableImage image =
        StallWatch.untimed(
            () ->
                on(
                    () -> {
                      scene.getRoot().applyCss();
                      scene.getRoot().layout();
                      return scene.snapshot(null);
                    }));
    Path file = Path.of("target", "snapshots", name + ".png");
    try {
      Files.createDirectories(file.getParent());
      ImageIO.write(SwingFXUtils.fromFXImage(image, null), "png", file.toFile());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return image;
  }
}
