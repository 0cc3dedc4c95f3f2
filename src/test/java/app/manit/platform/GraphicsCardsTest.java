package app.manit.platform;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

class GraphicsCardsTest {
  @TempDir private Path devices;

  @Test
  void aLinuxWithoutTheDeviceOfACardHasNone() {
    assertThat(new GraphicsCards(OperatingSystem.LINUX, devices).surelyNone()).isTrue();
  }

  @ParameterizedTest
  @ValueSource(strings = {"dri", "nvidiactl", "dxg", "mali0"})
  void whatCouldBeACardIsLeftToJavaFx(String device) throws IOException {
    Files.createFile(devices.resolve(device));

    assertThat(new GraphicsCards(OperatingSystem.LINUX, devices).surelyNone()).isFalse();
  }

  @ParameterizedTest
  @EnumSource(mode = EnumSource.Mode.EXCLUDE, names = "LINUX")
  void otherSystemsDrawByTheirOwnMeans(OperatingSystem os) {
    assertThat(new GraphicsCards(os, devices).surelyNone()).isFalse();
  }
}
