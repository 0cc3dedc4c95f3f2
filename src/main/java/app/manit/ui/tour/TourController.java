package app.manit.ui.tour;

import app.manit.account.HostKind;
import app.manit.ui.theme.Shown;
import app.manit.ui.words.Words;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;
import javafx.beans.value.ObservableValue;
import javafx.fxml.FXML;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;

/** The card of the first steps, and a ring around what each is about. */
public final class TourController {
  private static final String RING = "tour-target";

  private final TourViewModel model;
  private final ObservableValue<Optional<HostKind>> host;
  private final Words words;
  private List<Node> ringed = List.of();

  @FXML private Node card;
  @FXML private Label count;
  @FXML private Label title;
  @FXML private Label text;
  @FXML private Button skip;
  @FXML private Button next;

  /**
   * @param host where pages go to; empty until it is known
   */
  public TourController(
      TourViewModel model, ObservableValue<Optional<HostKind>> host, Words words) {
    this.model = model;
    this.host = host;
    this.words = words;
  }

  @FXML
  private void initialize() {
    Shown.when(card, model.step().map(Optional::isPresent));
    model.step().subscribe(this::show);
    host.subscribe(() -> show(model.step().get()));
    card.sceneProperty().subscribe(() -> show(model.step().get())); // what it rings is there now
  }

  private void show(Optional<TourStep> step) {
    ringed.forEach(node -> node.getStyleClass().remove(RING));
    ringed = List.of();
    step.ifPresent(
        now -> {
          String key = now.name().toLowerCase(Locale.ROOT);
          count.setText(words.say("tour.count", now.number(), TourStep.values().length));
          title.setText(words.say("tour." + key + ".title"));
          text.setText(words.say("tour." + key + "." + place()));
          next.setText(words.say(now == TourStep.SHARE ? "tour.done" : "tour.next"));
          skip.setVisible(now != TourStep.SHARE);
          ring(now);
        });
  }

  private String place() {
    return host.getValue().filter(HostKind.PRACTICE::equals).isPresent()
        ? "practice"
        : "cloudflare";
  }

  private void ring(TourStep step) {
    if (card.getScene() != null) {
      ringed =
          step.targets().stream()
              .flatMap(id -> Stream.ofNullable(card.getScene().lookup("#" + id)))
              .toList();
      ringed.forEach(node -> node.getStyleClass().add(RING));
    }
  }

  @FXML
  private void next() {
    model.next();
  }

  @FXML
  private void end() {
    model.end();
  }
}
