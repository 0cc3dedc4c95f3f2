package app.manit.ui.theme;

import javafx.beans.value.ObservableValue;
import javafx.scene.Parent;
import javafx.scene.layout.Region;
import javafx.scene.transform.Scale;

/** Shows a view larger or smaller than it was drawn, in the same place. */
public final class Scaled extends Region {
  private final Parent content;
  private final Scale scale = new Scale(1, 1);

  /**
   * @param percent how large; 100 is as it was drawn
   */
  public Scaled(Parent content, ObservableValue<Integer> percent) {
    this.content = content;
    content.getTransforms().add(scale);
    getChildren().add(content);
    percent.subscribe(this::scaleTo);
  }

  private void scaleTo(int percent) {
    scale.setX(percent / 100.0);
    scale.setY(percent / 100.0);
    requestLayout();
  }

  @Override
  protected double computePrefWidth(double height) {
    return Math.max(content.minWidth(-1), content.prefWidth(-1)) * scale.getX();
  }

  @Override
  protected double computePrefHeight(double width) {
    double inside = (width < 0 ? computePrefWidth(-1) : width) / scale.getX();
    return Math.max(content.minHeight(inside), content.prefHeight(inside)) * scale.getY();
  }

  @Override
  protected void layoutChildren() {
    content.resizeRelocate(0, 0, getWidth() / scale.getX(), getHeight() / scale.getY());
  }
}
