package app.manit;

import static org.assertj.core.api.Assertions.assertThat;

import app.manit.platform.InstanceMessage;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;

class StartArgumentsTest {

  @Test
  void aPlainStartShowsTheWindow() {
    StartArguments plain = StartArguments.of(List.of());

    assertThat(plain.hidden()).isFalse();
    assertThat(plain.handOver()).contains(new InstanceMessage.Show());
  }

  @Test
  void filesAreTakenInByTheWindow() {
    StartArguments files = StartArguments.of(List.of("ana.json", "ben.zip"));

    assertThat(files.files()).containsExactly(Path.of("ana.json"), Path.of("ben.zip"));
    assertThat(files.handOver()).contains(new InstanceMessage.Open(files.files()));
  }

  @Test
  void aStartAtLoginShowsNothingAndDisturbsNoWindowThatIsThere() {
    StartArguments login = StartArguments.of(List.of("--hidden"));

    assertThat(login.hidden()).isTrue();
    assertThat(login.files()).isEmpty();
    assertThat(login.handOver()).isEmpty();
  }

  @Test
  void whoeverBringsAFileWantsToSeeIt() {
    StartArguments both = StartArguments.of(List.of("--hidden", "ana.json"));

    assertThat(both.hidden()).isFalse();
    assertThat(both.files()).containsExactly(Path.of("ana.json"));
  }
}
