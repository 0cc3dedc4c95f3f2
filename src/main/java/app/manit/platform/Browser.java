package app.manit.platform;

import java.io.IOException;
import java.net.URI;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The user's own browser, and the programs by which they write and call. Nothing of the web is
 * opened in a view of ours.
 */
public final class Browser {
  private static final Logger LOG = LoggerFactory.getLogger(Browser.class);

  /** On a bare window manager the opener turns into the browser itself and stays. */
  private static final long REFUSES_WITHIN_SECONDS = 5;

  private final List<String> opener;

  /**
   * A browser.
   *
   * @param opener the program that hands an address to the user's choice, with its arguments; the
   *     address is added to them, without a shell between
   */
  Browser(List<String> opener) {
    this.opener = List.copyOf(opener);
  }

  /** The user's choice on this system. */
  public static Browser of(OperatingSystem os) {
    return new Browser(
        switch (os) {
          case LINUX -> List.of("xdg-open");
          case MAC -> List.of("open");
          case WINDOWS -> List.of("rundll32", "url.dll,FileProtocolHandler");
        });
  }

  /**
   * Opens an address. Returns at once; the outcome says whether the system took the address, as far
   * as it tells.
   *
   * @throws IllegalArgumentException if it leads neither to a place in the web nor to somebody to
   *     write to or to call ({@code mailto:}, {@code tel:}, {@code sms:}): nothing else is ours to
   *     open, for another program's own kind of address may start something in it at once
   */
  public CompletableFuture<Boolean> open(URI address) {
    if (!mayOpen(address)) {
      throw new IllegalArgumentException("not an address to open in a browser: " + address);
    }
    CompletableFuture<Boolean> opened = new CompletableFuture<>();
    Thread.ofVirtual().name("browser").start(() -> opened.complete(handOver(address)));
    return opened;
  }

  /**
   * Shows a folder in the system's file manager. Returns at once; the outcome says whether the
   * system took it, as far as it tells.
   */
  public CompletableFuture<Boolean> show(Path folder) {
    CompletableFuture<Boolean> shown = new CompletableFuture<>();
    Thread.ofVirtual().name("browser").start(() -> shown.complete(handOver(folder.toUri())));
    return shown;
  }

  private static boolean mayOpen(URI address) {
    String scheme = Optional.ofNullable(address.getScheme()).orElse("").toLowerCase(Locale.ROOT);
    return switch (scheme) {
      case "https", "http" -> address.getRawAuthority() != null;
      case "mailto", "tel", "sms" -> true;
      default -> false;
    };
  }

  private boolean handOver(URI address) {
    List<String> command = new ArrayList<>(opener);
    command.add(address.toASCIIString());
    try {
      Process process =
          new ProcessBuilder(command)
              .redirectOutput(ProcessBuilder.Redirect.DISCARD)
              .redirectError(ProcessBuilder.Redirect.DISCARD)
              .start();
      process.getOutputStream().close();
      return !process.waitFor(REFUSES_WITHIN_SECONDS, TimeUnit.SECONDS) || process.exitValue() == 0;
    } catch (IOException e) {
      LOG.info("No browser: {}", e.getMessage());
      return false;
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      return false;
    }
  }
}
