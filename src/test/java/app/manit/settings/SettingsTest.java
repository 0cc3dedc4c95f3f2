package app.manit.settings;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import app.manit.failure.FailureException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class SettingsTest {
  @TempDir private Path home;

  @Test
  void untilSomethingIsChosenTheUsualHolds() {
    Settings settings = new SettingsFile(home).read();

    assertThat(settings.get(Setting.THEME)).isEqualTo(Theme.SYSTEM);
    assertThat(settings.get(Setting.LANGUAGE)).isEmpty();
    assertThat(settings.get(Setting.CLOSING)).isEqualTo(Closing.ASK);
    assertThat(settings.get(Setting.PREFIX)).contains("manit");
    assertThat(settings.get(Setting.STALL_LIMIT)).isEqualTo(Duration.ofSeconds(60));
  }

  @Test
  void whatIsChosenIsKept() throws IOException {
    Settings chosen =
        Settings.USUAL
            .with(Setting.THEME, Theme.DARK)
            .with(Setting.LANGUAGE, Optional.of(Locale.GERMAN))
            .with(Setting.SCALE, 150)
            .with(Setting.PREFIX, Optional.empty())
            .with(Setting.PROXY, new ProxyChoice.Manual("proxy.example", 3128))
            .with(Setting.TOURED, true);
    new SettingsFile(home).write(chosen);

    assertThat(new SettingsFile(home).read()).isEqualTo(chosen);
    assertThat(Files.readString(home.resolve("settings.properties")))
        .isEqualTo(
            """
            language=de
            prefix=
            proxy=proxy.example\\:3128
            scale=150
            theme=dark
            toured=true
            """);
    assertThat(home).isDirectoryNotContaining(file -> file.toString().endsWith(".new"));
  }

  @Test
  void whatANewerVersionWroteStays() {
    Settings newer = new Settings(Map.of("hologram", "on a = b\\c: é\n"));
    new SettingsFile(home).write(newer);
    Settings read = new SettingsFile(home).read();
    new SettingsFile(home).write(read.with(Setting.SCALE, 90));

    assertThat(new SettingsFile(home).read().values())
        .containsEntry("hologram", "on a = b\\c: é\n")
        .containsEntry("scale", "90");
  }

  @ParameterizedTest
  @CsvSource({
    "theme, mauve",
    "scale, 20",
    "scale, 500",
    "scale, big",
    "closing, maybe",
    "pages-at-once, 0",
    "uploads-at-once, 7",
    "stall-limit, 9",
    "stall-limit, -1",
    "prefix, My Pages",
    "prefix, a-very-long-prefix-for-a-page",
    "prefix, -x",
    "proxy, proxy",
    "proxy, :80",
    "proxy, host:0",
    "proxy, host:70000",
    "proxy, user@host:80",
    "language, -"
  })
  void whatMakesNoSenseCountsAsNotChosen(String key, String value) {
    Settings settings = new Settings(Map.of(key, value));

    assertThat(Setting.ALL)
        .allSatisfy(
            setting -> assertThat((Object) settings.get(setting)).isEqualTo(setting.usual()));
  }

  @ParameterizedTest
  @ValueSource(strings = {"theme=\\u00zz", "\0\0\0"})
  void aBrokenFileIsNoReasonNotToStart(String content) throws IOException {
    Files.writeString(home.resolve("settings.properties"), content);

    assertThat(new SettingsFile(home).read().get(Setting.THEME)).isEqualTo(Theme.SYSTEM);
  }

  @Test
  void aFileThatCannotBeWrittenIsAFailureWithItsPlace() throws IOException {
    Files.createDirectories(home.resolve("settings.properties/something"));

    assertThatThrownBy(() -> new SettingsFile(home).write(Settings.USUAL))
        .isInstanceOf(FailureException.class)
        .hasMessageContaining("settings.properties");
  }
}
