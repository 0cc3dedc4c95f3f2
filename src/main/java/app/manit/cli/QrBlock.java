package app.manit.cli;

import app.manit.share.QrCode;
import app.manit.share.QrText;
import java.nio.charset.StandardCharsets;

/** The QR code of an address, below the address. */
final class QrBlock {
  private static final String INDENT = "    ";

  private final Terminal terminal;
  private final Words words;

  QrBlock(Terminal terminal, Words words) {
    this.terminal = terminal;
    this.words = words;
  }

  /** Draws it, or says that the terminal is too narrow: a wrapped code cannot be scanned. */
  void print(String url) {
    QrCode code = QrCode.of(url);
    if (code.size() + INDENT.length() > terminal.traits().columns().getAsInt()) {
      terminal.out().println("  " + words.say("qr.too-narrow"));
    } else {
      QrText.of(code, StandardCharsets.UTF_8, terminal.traits().colour())
          .lines()
          .forEach(line -> terminal.out().println(INDENT + line));
    }
    terminal.out().println();
  }
}
