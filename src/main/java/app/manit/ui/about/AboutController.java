package app.manit.ui.about;

import app.manit.ui.dialog.Dialog;
import app.manit.ui.dialog.Dialogs;
import app.manit.ui.words.Words;
import java.util.function.Consumer;
import javafx.fxml.FXML;
import javafx.scene.control.Hyperlink;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;

/** Which version this is, and what it is made of. */
public final class AboutController {
  /** This view. */
  public static final Dialog DIALOG = new Dialog(AboutController.class, "about.fxml");

  private final String version;
  private final Consumer<String> browser;
  private final Dialogs dialogs;
  private final Words words;

  @FXML private Label versions;
  @FXML private VBox libraries;

  /**
   * @param version of the program
   * @param browser opens an address
   */
  public AboutController(String version, Consumer<String> browser, Dialogs dialogs, Words words) {
    this.version = version;
    this.browser = browser;
    this.dialogs = dialogs;
    this.words = words;
  }

  @FXML
  private void initialize() {
    versions.setText(
        words.say(
            "about.versions",
            version,
            System.getProperty("java.version", ""),
            System.getProperty("javafx.version", "")));
    Libraries.all().forEach(library -> libraries.getChildren().add(row(library)));
  }

  private HBox row(Libraries.Library library) {
    Hyperlink home = new Hyperlink(library.name());
    home.setOnAction(event -> browser.accept(library.home()));
    home.setMinWidth(Region.USE_PREF_SIZE);
    Label licence = new Label(library.licence());
    licence.getStyleClass().addAll("muted", "tiny");
    licence.setWrapText(true);
    Region gap = new Region();
    HBox.setHgrow(gap, Priority.ALWAYS);
    HBox row = new HBox(home, gap, licence);
    row.getStyleClass().add("library-row");
    return row;
  }

  @FXML
  private void done() {
    dialogs.close();
  }
}
