package app.manit.share;

import java.nio.charset.StandardCharsets;

/** What a QR code can be saved as. */
public enum QrFormat {
  PNG_512(512),
  PNG_1024(1024),
  PNG_2048(2048),
  /** Sharp at any size: for print. */
  SVG(0);

  private final int pixels;

  QrFormat(int pixels) {
    this.pixels = pixels;
  }

  /** What the names of such files end with, without a dot. */
  public String ending() {
    return this == SVG ? "svg" : "png";
  }

  /** The file that shows the code of this address. */
  public byte[] file(String address) {
    QrCode code = QrCode.of(address);
    return this == SVG
        ? QrSvg.of(code, address).getBytes(StandardCharsets.UTF_8)
        : QrPng.of(code, pixels);
  }
}
