package app.manit.share;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class QrCodeTest {
  private static final String ADDRESS = "https://manit-neon-links-a1b2c3.pages.dev";
  private static final String ESCAPE = "\u001b";

  private final QrCode code = QrCode.of(ADDRESS);

  @ParameterizedTest
  @CsvSource({
    "https://manit-neon-links-a1b2c3.pages.dev, 29",
    "https://manit-minimalist-links-a1b2c3d4.pages.dev/, 33",
    "https://a23456789-123456789-123456789-123456789-123456789-12345678.pages.dev, 37",
    "http://manit-neon-links-a1b2c3.localhost:8790/, 33",
    "https://例え.jp/リンク, 29",
  })
  void isAsSmallAsItCanBeWithAQuietZoneOfFour(String address, int modules) {
    QrCode qr = QrCode.of(address);

    assertThat(qr.size()).isEqualTo(modules + 8);
    assertThat(QrReader.read(qr.size(), qr.size(), qr::dark)).isEqualTo(address);
    for (int i = 0; i < qr.size(); i++) {
      for (int zone : new int[] {0, 3, qr.size() - 4, qr.size() - 1}) {
        assertThat(qr.dark(zone, i) || qr.dark(i, zone)).isFalse();
      }
    }
    assertThat(qr.dark(4, 4)).isTrue();
    assertThat(qr.dark(-1, 5) || qr.dark(5, qr.size())).isFalse();
  }

  @Test
  void doesNotHoldABook() {
    assertThatIllegalArgumentException().isThrownBy(() -> QrCode.of("x".repeat(2332)));
  }

  @ParameterizedTest
  @ValueSource(booleans = {true, false})
  void isReadFromATerminal(boolean colour) {
    String text = QrText.of(code, StandardCharsets.UTF_8, colour);

    List<String> lines = text.lines().map(line -> withoutColours(line, colour)).toList();
    assertThat(lines).hasSize(19).allSatisfy(line -> assertThat(line).hasSize(37));
    String upper = "█▀";
    String lower = "█▄";
    assertThat(
            QrReader.read(
                37,
                38,
                (x, y) -> {
                  String ink = y % 2 == 0 ? upper : lower;
                  return ink.indexOf(lines.get(y / 2).charAt(x)) >= 0 == colour;
                }))
        .isEqualTo(ADDRESS);
  }

  private static String withoutColours(String line, boolean colour) {
    if (!colour) {
      return line;
    }
    String blackOnWhite = ESCAPE + "[38;5;16;48;5;231m";
    assertThat(line).startsWith(blackOnWhite).endsWith(ESCAPE + "[0m");
    return line.substring(blackOnWhite.length(), line.length() - 4);
  }

  @ParameterizedTest
  @ValueSource(strings = {"US-ASCII", "ISO-8859-1", "windows-1252"})
  void isReadFromATerminalWithoutBlocks(Charset charset) {
    List<String> lines = QrText.of(code, charset, false).lines().toList();

    assertThat(lines).hasSize(37).allSatisfy(line -> assertThat(line).matches("([ ]{2}|##){37}"));
    assertThat(QrReader.read(37, 37, (x, y) -> lines.get(y).charAt(2 * x) == ' '))
        .isEqualTo(ADDRESS);
  }

  @Test
  void isReadFromAColourTerminalWithoutBlocks() {
    List<String> lines = QrText.of(code, StandardCharsets.US_ASCII, true).lines().toList();

    assertThat(lines).hasSize(37);
    List<String> cells =
        lines.stream()
            .map(
                line ->
                    Pattern.compile(ESCAPE + "\\[48;5;(16|231)m( +)")
                        .matcher(line)
                        .replaceAll(
                            run ->
                                (run.group(1).equals("16") ? "#" : ".")
                                    .repeat(run.end(2) - run.start(2)))
                        .replace(ESCAPE + "[0m", ""))
            .toList();
    assertThat(cells).allSatisfy(line -> assertThat(line).matches("(##|\\.\\.){37}"));
    assertThat(QrReader.read(37, 37, (x, y) -> cells.get(y).charAt(2 * x) == '#'))
        .isEqualTo(ADDRESS);
  }

  @Test
  void isReadFromSvg() {
    String svg = QrSvg.of(code, "Tom & <Jerry>\u0007 " + ADDRESS);

    assertThat(svg)
        .contains("viewBox=\"0 0 37 37\"", "shape-rendering=\"crispEdges\"")
        .contains("<title>Tom &amp; &lt;Jerry&gt;  " + ADDRESS + "</title>")
        .containsOnlyOnce("<path ");
    Set<List<Integer>> dark = new HashSet<>();
    List<MatchResult> runs =
        Pattern.compile("M(\\d+) (\\d+)h(\\d+)v1h-\\3z").matcher(svg).results().toList();
    for (MatchResult run : runs) {
      for (int i = 0; i < Integer.parseInt(run.group(3)); i++) {
        dark.add(List.of(Integer.parseInt(run.group(1)) + i, Integer.parseInt(run.group(2))));
      }
    }
    assertThat(QrReader.read(37, 37, (x, y) -> dark.contains(List.of(x, y)))).isEqualTo(ADDRESS);
  }

  @ParameterizedTest
  @CsvSource({"512, 518", "1024, 1036", "2048, 2035", "1, 37"})
  void isReadFromPng(int wanted, int side) throws IOException {
    byte[] png = QrPng.of(code, wanted);

    BufferedImage image = ImageIO.read(new ByteArrayInputStream(png));
    assertThat(image.getWidth()).isEqualTo(side);
    assertThat(image.getHeight()).isEqualTo(side);
    assertThat(image.getColorModel().getPixelSize()).isEqualTo(1);
    int[] pixels = image.getRGB(0, 0, side, side, null, 0, side);
    assertThat(pixels[0]).isEqualTo(0xffffffff);
    int scale = side / 37;
    assertThat(QrReader.read(37, 37, (x, y) -> pixels[y * scale * side + x * scale] == 0xff000000))
        .isEqualTo(ADDRESS);
    if (scale == 14) {
      assertThat(QrReader.read(side, side, pixels)).isEqualTo(ADDRESS);
    }
  }
}
