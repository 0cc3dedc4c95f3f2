package app.manit.ui.share;

import app.manit.share.HandOver;
import app.manit.share.LinkForm;
import app.manit.share.LinkTarget;
import app.manit.share.PasteTarget;
import app.manit.share.QrFormat;
import app.manit.share.ShareTarget;
import app.manit.ui.theme.Shown;
import java.util.List;
import java.util.Optional;
import javafx.beans.value.ObservableValue;
import javafx.event.ActionEvent;
import javafx.fxml.FXML;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Control;
import javafx.scene.control.Label;
import javafx.scene.control.MenuButton;
import javafx.scene.control.MenuItem;
import javafx.scene.control.SeparatorMenuItem;
import javafx.scene.control.SplitMenuButton;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import org.kordamp.ikonli.javafx.FontIcon;

/** The share pane. */
public final class ShareController {
  private static final List<ShareTarget> IN_SIGHT =
      List.of(
          LinkTarget.X,
          LinkTarget.FACEBOOK,
          LinkTarget.LINKEDIN,
          LinkTarget.WHATSAPP,
          LinkTarget.TELEGRAM,
          HandOver.EMAIL);
  private static final List<ShareTarget> MORE =
      List.of(
          LinkTarget.REDDIT,
          LinkTarget.THREADS,
          LinkTarget.BLUESKY,
          LinkTarget.PINTEREST,
          LinkTarget.MASTODON);
  private static final List<ShareTarget> TO_PASTE =
      List.of(PasteTarget.INSTAGRAM, PasteTarget.TIKTOK);

  private final ShareViewModel model;
  private final ShareWords words;
  private final Runnable connect;

  @FXML private Node pane;
  @FXML private Label times;
  @FXML private Node reasonBox;
  @FXML private Label reason;
  @FXML private Button connectButton;
  @FXML private Node plate;
  @FXML private QrView code;
  @FXML private Node acts;
  @FXML private SplitMenuButton copy;
  @FXML private MenuButton save;
  @FXML private HBox networks;
  @FXML private MenuButton more;

  /**
   * Shows what the model says.
   *
   * @param connect lets the user connect Cloudflare
   */
  ShareController(ShareViewModel model, ShareWords words, Runnable connect) {
    this.model = model;
    this.words = words;
    this.connect = connect;
  }

  @FXML
  private void initialize() {
    ObservableValue<ShareScreen> screen = model.screen();
    Shown.when(pane, screen.map(s -> true));
    times.textProperty().bind(model.counts().map(words::total));
    reason.textProperty().bind(screen.map(ShareScreen::reason));
    Shown.whenNotEmpty(reasonBox, screen.map(ShareScreen::reason));
    Shown.when(connectButton, screen.map(ShareScreen::toConnect));
    Shown.when(plate, screen.map(ShareScreen::withCode));
    Shown.when(acts, model.possible());
    Shown.when(networks, model.forOthers());
    screen.map(ShareScreen::url).orElse(Optional.empty()).subscribe(this::paint);
    screen.map(ShareScreen::first).orElse(false).subscribe(this::emphasise);
    tip(copy, HandOver.LINK);
    tip(save, HandOver.QR_CODE);
    addNetworks();
    model.onSeek(this::leadToNetworks);
  }

  private void leadToNetworks() {
    Revealed.inScrollPane(networks);
    networks.getChildren().getFirst().requestFocus();
  }

  private void addNetworks() {
    for (int i = 0; i < IN_SIGHT.size(); i++) {
      networks.getChildren().add(i, button(IN_SIGHT.get(i)));
    }
    MORE.forEach(target -> more.getItems().add(item(target)));
    more.getItems().add(new SeparatorMenuItem());
    TO_PASTE.forEach(target -> more.getItems().add(item(target)));
  }

  private Button button(ShareTarget target) {
    Button button = new Button();
    button.setId("share-" + target.key());
    button.setGraphic(icon(target));
    button.setAccessibleText(words.act(target));
    button.getStyleClass().add("icon-button");
    button.setMaxWidth(Double.MAX_VALUE);
    button.setOnAction(event -> model.share(target));
    HBox.setHgrow(button, Priority.ALWAYS);
    tip(button, target);
    return button;
  }

  private MenuItem item(ShareTarget target) {
    MenuItem item = new MenuItem(words.name(target), icon(target));
    item.setId("share-" + target.key());
    item.setOnAction(event -> model.share(target));
    return item;
  }

  private static FontIcon icon(ShareTarget target) {
    FontIcon icon = new FontIcon();
    BrandIcon.of(target).ifPresent(icon::setIconCode);
    return icon;
  }

  private void tip(Control control, ShareTarget target) {
    Tooltip tip = new Tooltip();
    tip.textProperty().bind(model.counts().map(now -> words.tip(target, now)));
    control.setTooltip(tip);
  }

  private void paint(Optional<String> url) {
    code.show(url);
    code.setAccessibleText(url.map(words::code).orElse(null));
  }

  private void emphasise(boolean first) {
    copy.getStyleClass().remove("accent");
    if (first) {
      copy.getStyleClass().add("accent");
    }
  }

  @FXML
  private void copy() {
    model.copy();
  }

  /** The item says by its data which form. */
  @FXML
  private void copyAs(ActionEvent event) {
    model.copy(LinkForm.valueOf(data(event)));
  }

  /** The item says by its data which format. */
  @FXML
  private void saveAs(ActionEvent event) {
    model.saveCode(QrFormat.valueOf(data(event)));
  }

  private static String data(ActionEvent event) {
    return ((MenuItem) event.getSource()).getUserData().toString();
  }

  @FXML
  private void copyImage() {
    model.copyCode();
  }

  @FXML
  private void connect() {
    connect.run();
  }
}
