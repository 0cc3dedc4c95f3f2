package app.manit.cli;

import static org.assertj.core.api.Assertions.assertThat;

import app.manit.workspace.Doctor;
import app.manit.workspace.Workspace;
import java.time.Clock;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What needs no library, and so must not open one. */
class CliUsageTest {
  private final FakeTerminal terminal = FakeTerminal.pipe();

  @Test
  void theVersionIsOneLine() {
    assertThat(run("--version")).isZero();
    assertThat(terminal.out().strip()).isEqualTo("manit 1.2.3");
  }

  @Test
  void everyCommandSaysTheVersionToo() {
    assertThat(run("deploy", "--version")).isZero();
    assertThat(terminal.out().strip()).isEqualTo("manit 1.2.3");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "deploy",
        "list",
        "history",
        "open",
        "preview",
        "practice",
        "delete",
        "doctor",
        "completion"
      })
  void everyCommandExplainsItself(String command) {
    assertThat(run(command, "--help")).isZero();
    assertThat(terminal.out()).startsWith("Usage: manit " + command).doesNotContain("\u001b");
    assertThat(terminal.err()).isEmpty();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '"',
      value = {
        "deploy                       | Missing required parameter",
        "depoly page.json             | “depoly” is not known here. Did you mean: deploy?",
        "deploy page.json --frobnicate| “--frobnicate” is not known here.",
        "deploy page.json --to moon   | 'moon' is no host",
        "deploy page.json --verify -1 | not a number of seconds",
        "deploy page.json --verify 3 --no-verify | mutually exclusive",
        "preview page.json --port 65536 | not a port",
        "delete page                  | add --yes",
        "history                      | Missing required parameter"
      })
  void badUsageIsExplainedInTwoLinesOnStderr(String line, String explained) {
    assertThat(run(line.strip().split(" +"))).isEqualTo(2);
    assertThat(terminal.err()).contains(explained);
    assertThat(terminal.err().lines()).hasSize(2);
    assertThat(terminal.out()).isEmpty();
  }

  @Test
  void anEmptyPathIsNotTheCurrentFolder() {
    assertThat(run("deploy", "")).isEqualTo(2);
    assertThat(terminal.err()).contains("it is empty");
  }

  @Test
  void theCompletionScriptKnowsCommandsAndOptions() {
    assertThat(run("completion")).isZero();
    assertThat(terminal.out())
        .startsWith("#!/usr/bin/env bash")
        .contains("history", "--no-verify", "practice", "cloudflare");
  }

  @Test
  void whatNobodyForesawIsToldInWordsWithACode() {
    assertThat(run("list")).isEqualTo(1);
    assertThat(terminal.err()).containsPattern("mistake of its own \\(M-[0-9A-F]{8}\\)");
    assertThat(terminal.err()).doesNotContain("Exception");
    assertThat(terminal.out()).isEmpty();
  }

  @Test
  void theSameMistakeHasTheSameCode() {
    run("list");
    String first = terminal.err();
    FakeTerminal second = FakeTerminal.pipe();
    run(second, "list", "--json");

    assertThat(second.err()).isEqualTo(first);
  }

  private int run(String... args) {
    return run(terminal, args);
  }

  private static int run(FakeTerminal terminal, String... args) {
    return Cli.run(
        args,
        new CliContext(
            "1.2.3",
            Map.of(),
            terminal.terminal(),
            Clock.systemUTC(),
            CliUsageTest::noWorkspace,
            CliUsageTest::noDoctor,
            Optional::empty,
            address -> CompletableFuture.completedFuture(false),
            new Interruption()));
  }

  private static Workspace noWorkspace() {
    throw new IllegalStateException("the library was opened");
  }

  private static Doctor noDoctor() {
    throw new IllegalStateException("the doctor was asked");
  }
}
