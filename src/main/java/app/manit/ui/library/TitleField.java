package app.manit.ui.library;

import javafx.css.PseudoClass;
import javafx.scene.control.TextField;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;

/** Where another title is typed: Enter, or looking elsewhere, takes it; Esc leaves the old one. */
final class TitleField extends TextField {
  private static final PseudoClass REFUSED = PseudoClass.getPseudoClass("refused");

  private final Renaming renaming;
  private boolean typing;

  TitleField(Renaming renaming) {
    this.renaming = renaming;
    getStyleClass().add("title-field");
    setOnAction(event -> renaming.accept(getText()));
    setOnKeyPressed(this::pressed);
    focusedProperty().subscribe(this::focused);
    renaming.refused().subscribe(refused -> pseudoClassStateChanged(REFUSED, refused));
  }

  void startTyping(String title) {
    setText(title);
    requestFocus();
    selectAll();
    typing = true;
  }

  void stopTyping() {
    typing = false;
  }

  /** After the field itself: keys that mean something to the list or the window mean text here. */
  private void pressed(KeyEvent key) {
    if (key.getCode() == KeyCode.ESCAPE) {
      renaming.cancel();
    }
    key.consume();
  }

  private void focused(boolean focused) {
    if (!focused && typing) {
      typing = false;
      if (getText().isBlank()) {
        renaming.cancel();
      } else {
        renaming.accept(getText());
      }
    }
  }
}
