package app.manit.ui.tray;

import app.manit.share.QrCode;
import app.manit.share.QrPng;
import app.manit.ui.words.AddressText;
import java.io.ByteArrayInputStream;
import javafx.fxml.FXML;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.image.Image;
import javafx.scene.image.ImageView;

/** The small window with a page's QR code. */
public final class CodeController {
  /** Read off a screen by a phone in another hand. */
  private static final int PIXELS = 240;

  private final String name;
  private final String address;

  @FXML private Node card;
  @FXML private Label title;
  @FXML private Label url;
  @FXML private ImageView code;

  /** Shows the code of this address. */
  public CodeController(String name, String address) {
    this.name = name;
    this.address = address;
  }

  @FXML
  private void initialize() {
    title.setText(name);
    url.setText(AddressText.inLines(address));
    code.setImage(new Image(new ByteArrayInputStream(QrPng.of(QrCode.of(address), PIXELS))));
  }

  @FXML
  private void close() {
    card.getScene().getWindow().hide();
  }
}
