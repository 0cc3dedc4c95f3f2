package app.manit.platform;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class AutostartTest {
  @TempDir private Path home;
  private final Path launcher = Path.of("/opt/Ana's 100% \"apps\"/manit-desktop");

  @Test
  void linuxStartsItByAnEntryInTheAutostartFolder() throws IOException {
    Autostart autostart = autostart(OperatingSystem.LINUX, Map.of());
    assertThat(autostart.on()).isFalse();

    autostart.set(true);
    assertThat(autostart.on()).isTrue();
    assertThat(Files.readString(home.resolve(".config/autostart/manit-desktop.desktop")))
        .startsWith("[Desktop Entry]\nType=Application\n")
        .contains("Exec=\"/opt/Ana's 100%% \\\\\"apps\\\\\"/manit-desktop\" --hidden\n");

    autostart.set(false);
    autostart.set(false);
    assertThat(autostart.on()).isFalse();
  }

  @Test
  void theUsersOwnConfigurationFolderIsUsed() {
    Path config = home.resolve("etc");
    autostart(OperatingSystem.LINUX, Map.of("XDG_CONFIG_HOME", config.toString())).set(true);

    assertThat(config.resolve("autostart/manit-desktop.desktop")).exists();
  }

  @Test
  void macStartsItByALaunchAgent() throws IOException {
    autostart(OperatingSystem.MAC, Map.of()).set(true);

    assertThat(Files.readString(home.resolve("Library/LaunchAgents/app.manit.desktop.plist")))
        .contains("<key>RunAtLoad</key><true/>")
        .contains("<string>/opt/Ana's 100% \"apps\"/manit-desktop</string>");
  }

  @Test
  void aBuildThatIsNotInstalledCannotBeStarted() {
    assertThat(Autostart.of(OperatingSystem.LINUX, Map.of(), home, Optional.empty()).possible())
        .isFalse();
  }

  private Autostart autostart(OperatingSystem os, Map<String, String> env) {
    return Autostart.of(os, env, home, Optional.of(launcher));
  }
}
