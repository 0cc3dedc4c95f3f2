package app.manit.cli;

import static org.assertj.core.api.Assertions.assertThat;

import app.manit.ChildJava;
import java.io.BufferedReader;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.concurrent.TimeUnit;
import java.util.function.ToIntFunction;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What the shell gets to see: real processes, real signals. */
@DisabledOnOs(value = OS.WINDOWS, disabledReason = "there are no signals")
class CliProcessTest {

  @ParameterizedTest
  @CsvSource({"work, 130", "serve, 0"})
  void ctrlCEndsWorkWith130AndServingWith0(String command, int code) throws Exception {
    Process process = start(command);
    try (BufferedReader out = process.inputReader(StandardCharsets.UTF_8)) {
      assertThat(out.readLine()).isEqualTo("ready");
      new ProcessBuilder("kill", "-INT", Long.toString(process.pid())).start().waitFor();

      assertThat(process.waitFor(20, TimeUnit.SECONDS)).isTrue();
      assertThat(process.exitValue()).isEqualTo(code);
      // Written after the signal: the command came to a clean end.
      assertThat(out.readLine()).isEqualTo("ended");
    } finally {
      process.destroyForcibly();
    }
  }

  private static Process start(String command) throws IOException {
    return new ProcessBuilder(ChildJava.command(Program.class, command))
        .redirectError(ProcessBuilder.Redirect.DISCARD)
        .start();
  }

  /** A command in a process of its own. */
  static final class Program {
    private Program() {}

    public static void main(String[] args) {
      CliProcess.run(command(args[0]));
    }

    private static ToIntFunction<Interruption> command(String name) {
      return interruption -> {
        System.out.println("ready");
        interruption.await();
        System.out.println("ended");
        return (name.equals("work") ? ExitCode.INTERRUPTED : ExitCode.DONE).number();
      };
    }
  }
}
