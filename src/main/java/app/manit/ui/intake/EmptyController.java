package app.manit.ui.intake;

import javafx.fxml.FXML;

/** What the middle shows while there are no pages: how to get one. */
public final class EmptyController {
  private final IntakeActs acts;

  /** Offers these. */
  public EmptyController(IntakeActs acts) {
    this.acts = acts;
  }

  @FXML
  private void chooseFiles() {
    acts.chooseFiles();
  }

  @FXML
  private void chooseFolder() {
    acts.chooseFolder();
  }

  @FXML
  private void sample() {
    acts.sample();
  }
}
