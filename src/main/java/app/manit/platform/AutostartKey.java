package app.manit.platform;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;

/**
 * An entry below the registry key that Windows goes through at each login, by Windows' own {@code
 * reg}. See <a
 * href="https://learn.microsoft.com/windows/win32/setupapi/run-and-runonce-registry-keys">Run and
 * RunOnce Registry Keys</a>.
 */
record AutostartKey(Optional<Path> launcher) implements Autostart {
  private static final String KEY = "HKCU\\Software\\Microsoft\\Windows\\CurrentVersion\\Run";
  private static final String NAME = "Manit";
  private static final long SECONDS = 10;

  @Override
  public boolean possible() {
    return launcher.isPresent();
  }

  @Override
  public boolean on() {
    try {
      return reg("query", KEY, "/v", NAME);
    } catch (IOException e) {
      return false; // what cannot be asked is shown as not chosen
    }
  }

  @Override
  public void set(boolean on) {
    try {
      boolean done =
          on
              ? reg("add", KEY, "/v", NAME, "/t", "REG_SZ", "/d", command(), "/f")
              : !on() || reg("delete", KEY, "/v", NAME, "/f");
      if (!done) {
        throw new IOException("reg refused it");
      }
    } catch (IOException e) {
      throw Autostart.refused(KEY, e);
    }
  }

  private String command() {
    return "\"" + launcher.orElseThrow() + "\" --hidden";
  }

  private static boolean reg(String... arguments) throws IOException {
    Process process =
        new ProcessBuilder(Stream.concat(Stream.of("reg"), List.of(arguments).stream()).toList())
            .redirectErrorStream(true)
            .redirectOutput(ProcessBuilder.Redirect.DISCARD)
            .start();
    try {
      return process.waitFor(SECONDS, TimeUnit.SECONDS) && process.exitValue() == 0;
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IOException(e);
    } finally {
      process.destroy();
    }
  }
}
