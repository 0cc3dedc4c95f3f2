package app.manit.platform;

import java.io.IOException;
import java.net.UnixDomainSocketAddress;
import java.nio.channels.Channels;
import java.nio.channels.SocketChannel;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.FutureTask;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** The window of a data folder, as other processes see it. */
public final class RunningInstance {
  private static final Logger LOG = LoggerFactory.getLogger(RunningInstance.class);
  private static final Duration PAUSE = Duration.ofMillis(20);

  private final Path home;
  private final Duration patience;

  /**
   * The window of a data folder, if there is one.
   *
   * @param patience how long a window that hangs may hold up who speaks to it
   */
  public RunningInstance(Path home, Duration patience) {
    this.home = home;
    this.patience = patience;
  }

  /** Tells the window, if there is one, and whether it took the message. */
  public boolean tell(InstanceMessage message) {
    return tell(message, patience);
  }

  /**
   * Hands over to a window that is known to run, but may still be starting: asks until it takes the
   * message, or patience ends.
   */
  public boolean handOver(InstanceMessage message) {
    long end = System.nanoTime() + patience.toNanos();
    try {
      while (!tell(message, Duration.ofNanos(end - System.nanoTime()))) {
        if (System.nanoTime() >= end) {
          return false;
        }
        Thread.sleep(PAUSE);
      }
      return true;
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      return false;
    }
  }

  private boolean tell(InstanceMessage message, Duration time) {
    // A channel knows no time-out; interrupting the thread closes it.
    FutureTask<Boolean> exchange = new FutureTask<>(() -> exchange(message));
    // Not a virtual one, which would hold up the end of the process: see RunningCalls in pages.
    Thread.ofPlatform().daemon().name("instance-call").start(exchange);
    try {
      return exchange.get(time.toNanos(), TimeUnit.NANOSECONDS);
    } catch (ExecutionException e) {
      LOG.debug("No window was told: {}", String.valueOf(e.getCause()));
      return false;
    } catch (TimeoutException e) {
      LOG.info("The window does not answer");
      return false;
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      return false;
    } finally {
      exchange.cancel(true);
    }
  }

  private boolean exchange(InstanceMessage message) throws IOException, InvalidPathException {
    Path socket = Path.of(Files.readString(SingleInstance.pointer(home)));
    try (SocketChannel window = SocketChannel.open(UnixDomainSocketAddress.of(socket))) {
      InstanceProtocol.send(Channels.newOutputStream(window), message);
      return InstanceProtocol.acknowledged(Channels.newInputStream(window));
    }
  }
}
