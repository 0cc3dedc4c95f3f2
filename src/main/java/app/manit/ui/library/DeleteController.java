package app.manit.ui.library;

import app.manit.ui.pages.Removal;
import javafx.fxml.FXML;
import javafx.scene.control.Label;

/** The question how far pages shall be deleted. */
public final class DeleteController {
  private final DeletePrompt prompt;

  @FXML private Label question;
  @FXML private Label where;

  /** Asks this. */
  public DeleteController(DeletePrompt prompt) {
    this.prompt = prompt;
  }

  @FXML
  private void initialize() {
    question.setText(prompt.question());
    where.setText(prompt.where());
  }

  @FXML
  private void everywhere() {
    prompt.answer(Removal.EVERYWHERE);
  }

  @FXML
  private void here() {
    prompt.answer(Removal.HERE);
  }

  @FXML
  private void cancel() {
    prompt.cancel();
  }
}
