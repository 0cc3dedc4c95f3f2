package app.manit.practice;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import app.manit.site.AssetKey;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Arrays;
import java.util.Base64;
import java.util.Random;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Uploaded contents come to their place whole, whatever lies there. */
class AssetUploadTest {
  private static final AssetKey KEY = new AssetKey("ab" + "0".repeat(30));
  private static final int FEW = 64 * 1024;

  @TempDir private Path folder;
  private PracticeFiles files;
  private AssetStore assets;

  @BeforeEach
  void open() throws IOException {
    files = new PracticeFiles(folder.resolve("host"));
    files.prepare();
    assets = new AssetStore(folder.resolve("assets"));
  }

  @ParameterizedTest
  @ValueSource(ints = {0, 1, 4_000, FEW - 1, FEW, FEW + 1, 300_000})
  void everyLengthComesToItsPlace(int length) throws IOException {
    upload(bytes(length, 1));

    assertThat(kept()).isEqualTo(bytes(length, 1));
    assertThat(incoming()).isEmptyDirectory();
  }

  @ParameterizedTest
  @ValueSource(ints = {0, 10, 4_000, 5_000})
  void whatAKilledProcessLeftIsReplaced(int left) throws IOException {
    Files.createDirectories(place().getParent());
    Files.write(place(), bytes(left, 2));

    upload(bytes(4_000, 1));

    assertThat(kept()).isEqualTo(bytes(4_000, 1));
    assertThat(incoming()).isEmptyDirectory();
  }

  /** The same key has the same bytes, unless somebody plays. */
  @Test
  void whoeverReadsAnAssetThatIsUploadedAgainReadsItToTheEnd() throws IOException {
    upload(bytes(30_000, 1));
    try (InputStream reading = Files.newInputStream(place())) {
      byte[] half = reading.readNBytes(15_000);

      upload(bytes(20_000, 2));

      assertThat(half).isEqualTo(Arrays.copyOf(bytes(30_000, 1), 15_000));
      assertThat(reading.readAllBytes()).hasSize(15_000);
    }
    assertThat(kept()).isEqualTo(bytes(20_000, 2));
  }

  @Test
  void ofTwoValuesTheLastCountsAndTheOtherLeavesNothing() throws IOException {
    send(
        """
        [{"key":"%s","value":"%s","value":"%s","base64":true}]\
        """
            .formatted(KEY, base64(bytes(FEW + 1, 1)), base64(bytes(5, 2))));

    assertThat(kept()).isEqualTo(bytes(5, 2));
    assertThat(incoming()).isEmptyDirectory();
  }

  @ParameterizedTest
  @ValueSource(ints = {5, FEW + 1})
  void whatIsRefusedLeavesNothing(int length) {
    assertThatExceptionOfType(Refusal.class)
        .isThrownBy(
            () ->
                send(
                    "[{\"key\":\"%s\",\"value\":\"%s\",\"base64\":false}]"
                        .formatted(KEY, base64(bytes(length, 1)))));

    assertThat(folder.resolve("assets")).doesNotExist();
    assertThat(incoming()).isEmptyDirectory();
  }

  @Test
  @DisabledOnOs(OS.WINDOWS)
  void nobodyButTheOwnerCanReadIt() throws IOException {
    upload(bytes(5, 1));

    assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(place())))
        .isEqualTo("rw-------");
  }

  private void upload(byte[] bytes) throws IOException {
    send("[{\"value\":\"%s\",\"base64\":true,\"key\":\"%s\"}]".formatted(base64(bytes), KEY));
  }

  private void send(String body) throws IOException {
    new AssetUpload(files, assets, 1_000_000).read(new ByteArrayInputStream(body.getBytes(UTF_8)));
  }

  private byte[] kept() throws IOException {
    assertThat(assets.has(KEY)).isTrue();
    return Files.readAllBytes(place());
  }

  private Path place() {
    return folder.resolve("assets/ab/" + KEY.value());
  }

  private Path incoming() {
    return folder.resolve("host/incoming");
  }

  private static String base64(byte[] bytes) {
    return Base64.getEncoder().encodeToString(bytes);
  }

  private static byte[] bytes(int length, int seed) {
    byte[] bytes = new byte[length];
    new Random(seed).nextBytes(bytes);
    return bytes;
  }
}
