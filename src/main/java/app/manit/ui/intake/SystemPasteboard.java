package app.manit.ui.intake;

import java.util.Optional;
import javafx.scene.image.Image;
import javafx.scene.input.Clipboard;
import javafx.scene.input.ClipboardContent;

/** JavaFX's way to the clipboard. */
public final class SystemPasteboard implements Pasteboard {

  @Override
  public void copy(String text) {
    ClipboardContent content = new ClipboardContent();
    content.putString(text);
    Clipboard.getSystemClipboard().setContent(content);
  }

  @Override
  public void copyImage(Image image) {
    ClipboardContent content = new ClipboardContent();
    content.putImage(image);
    Clipboard.getSystemClipboard().setContent(content);
  }

  @Override
  public Optional<Incoming> incoming() {
    return Incoming.in(Clipboard.getSystemClipboard());
  }
}
