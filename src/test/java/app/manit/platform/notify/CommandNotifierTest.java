package app.manit.platform.notify;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.condition.OS.WINDOWS;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.io.TempDir;

@DisabledOnOs(value = WINDOWS, disabledReason = "has no sh")
class CommandNotifierTest {
  private static final Notification NOTE =
      new Notification("\"Tom\" & `Jerry`", "$(date) ; -x", Optional.empty());

  @TempDir private Path folder;

  @Test
  void theWordsArriveAsTheyAre() throws Exception {
    Path said = folder.resolve("said");
    CommandNotifier notifier =
        CommandNotifier.with(
            (title, text) ->
                List.of("sh", "-c", "printf '%s|%s' \"$1\" \"$2\" > " + said, "sh", title, text));

    assertThat(notifier.show(NOTE)).isTrue();
    assertThat(said).hasContent("\"Tom\" & `Jerry`|$(date) ; -x");
  }

  @Test
  void aProgramThatFailsOrIsMissingHasShownNothing() {
    assertThat(CommandNotifier.with((title, text) -> List.of("false")).show(NOTE)).isFalse();
    assertThat(CommandNotifier.with((title, text) -> List.of("/no/such/program")).show(NOTE))
        .isFalse();
  }

  @Test
  void theNextOneIsTriedOnlyWhenTheFirstCannot() {
    assertThat(((Notifier) note -> false).or(note -> true).show(NOTE)).isTrue();
    assertThat(
            ((Notifier) note -> true)
                .or(
                    note -> {
                      throw new AssertionError("told twice");
                    })
                .show(NOTE))
        .isTrue();
  }
}
