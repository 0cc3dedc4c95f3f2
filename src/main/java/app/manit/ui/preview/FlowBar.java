package app.manit.ui.preview;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import javafx.geometry.Orientation;
import javafx.scene.Node;
import javafx.scene.layout.Pane;

/**
 * Parts in a row, of which those of the style class {@code grows} take what is left; where they do
 * not fit, in as many rows as it takes. The parts of the style class {@code first-row} then share
 * the first one.
 */
public final class FlowBar extends Pane {
  private static final double GAP = 8;
  private static final double LEAST_GROWN = 110;

  /** Loaded by FXML. */
  public FlowBar() {}

  @Override
  public Orientation getContentBias() {
    return Orientation.HORIZONTAL;
  }

  @Override
  protected double computeMinWidth(double height) {
    return snappedLeftInset() + snappedRightInset();
  }

  @Override
  protected double computePrefHeight(double width) {
    List<List<Node>> rows = rows(width < 0 ? Double.MAX_VALUE : inside(width));
    double content = rows.stream().mapToDouble(FlowBar::height).sum();
    return snappedTopInset() + content + GAP * Math.max(0, rows.size() - 1) + snappedBottomInset();
  }

  @Override
  protected double computeMinHeight(double width) {
    return computePrefHeight(width);
  }

  @Override
  protected void layoutChildren() {
    double width = inside(getWidth());
    double y = snappedTopInset();
    for (List<Node> row : rows(width)) {
      layout(row, y, width);
      y += height(row) + GAP;
    }
  }

  private double inside(double width) {
    return width - snappedLeftInset() - snappedRightInset();
  }

  private List<List<Node>> rows(double width) {
    List<Node> parts = getManagedChildren();
    if (width(parts) <= width) {
      return List.of(parts);
    }
    List<List<Node>> rows = new ArrayList<>();
    List<Node> row = new ArrayList<>();
    for (Node part : parts.stream().sorted(Comparator.comparing(node -> !isFirst(node))).toList()) {
      boolean breaks = !row.isEmpty() && isFirst(row.getLast()) && !isFirst(part);
      row.add(part);
      if (row.size() > 1 && (breaks || width(row) > width)) {
        rows.add(List.copyOf(row.subList(0, row.size() - 1)));
        row = new ArrayList<>(List.of(part));
      }
    }
    rows.add(row);
    return rows;
  }

  private void layout(List<Node> row, double y, double width) {
    double left = Math.max(0, width - width(row));
    boolean grown = row.stream().anyMatch(FlowBar::grows);
    double x = snappedLeftInset();
    for (int i = 0; i < row.size(); i++) {
      Node part = row.get(i);
      boolean last = i == row.size() - 1;
      double wide = grows(part) ? least(part) + left : Math.min(least(part), width);
      double at = !grown && last && i > 0 ? x + left : x;
      part.resizeRelocate(
          snapPositionX(at), snapPositionY(y), snapSizeX(wide), snapSizeY(height(row)));
      x += wide + GAP;
    }
  }

  private static double width(List<Node> row) {
    return row.stream().mapToDouble(FlowBar::least).sum() + GAP * Math.max(0, row.size() - 1);
  }

  private static double height(List<Node> row) {
    return row.stream().mapToDouble(part -> part.prefHeight(-1)).max().orElse(0);
  }

  private static double least(Node part) {
    return grows(part) ? LEAST_GROWN : Math.ceil(part.prefWidth(-1));
  }

  private static boolean grows(Node part) {
    return part.getStyleClass().contains("grows");
  }

  private static boolean isFirst(Node part) {
    return part.getStyleClass().contains("first-row");
  }
}
