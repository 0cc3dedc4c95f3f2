package app.manit.ui;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.function.Predicate;
import java.util.stream.Stream;
import javafx.geometry.Bounds;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.Scene;
import javafx.scene.control.Labeled;
import javafx.scene.control.ScrollPane;
import javafx.scene.image.PixelReader;
import javafx.scene.image.WritableImage;
import javafx.scene.paint.Color;
import javafx.scene.text.Text;

/** What a designer would complain of in a scene as it is drawn. Used on the toolkit's thread. */
final class Rendered {
  /** Names and addresses that people gave; the whole of them is in a tooltip. */
  private static final String MAY_BE_CUT = "may-be-cut";

  /** WCAG 2.2, success criteria 1.4.3 and 1.4.11. */
  private static final double TEXT = 4.5;

  private static final double LARGE_TEXT = 3.0;
  private static final double ICON = 3.0;

  private static final double LARGE = 24;
  private static final double LARGE_AND_BOLD = 18.6;

  private final Scene scene;
  private final Node part;

  /** A scene, or what lies over it when something does. */
  Rendered(Scene scene) {
    this.scene = scene;
    scene.getRoot().applyCss();
    scene.getRoot().layout();
    Node dialog = scene.lookup("#layer");
    this.part = dialog != null && dialog.isVisible() ? dialog : scene.getRoot();
  }

  /** Words that are cut off, or lie outside the window. */
  List<String> cut() {
    List<String> cut = new ArrayList<>(cutOff());
    of(Labeled.class)
        .filter(labeled -> !silent(labeled) && !scrolls(labeled) && !inside(labeled))
        .forEach(labeled -> cut.add("“%s” leaves the window".formatted(labeled.getText())));
    return cut;
  }

  /** Words that are cut off. */
  List<String> cutOff() {
    List<String> cut = new ArrayList<>();
    for (Labeled labeled : of(Labeled.class).toList()) {
      if (silent(labeled)) {
        continue;
      }
      String whole = labeled.getText();
      if (labeled.lookup(".text") instanceof Text drawn && !same(drawn.getText(), whole)) {
        cut.add("“%s” is drawn as “%s”".formatted(whole, drawn.getText()));
      }
    }
    return cut;
  }

  private static boolean silent(Labeled labeled) {
    return labeled.getText() == null || labeled.getText().isBlank() || may(labeled);
  }

  private static boolean may(Node node) {
    return above(node).anyMatch(n -> n.getStyleClass().contains(MAY_BE_CUT));
  }

  private static boolean same(String drawn, String whole) {
    return drawn.replace("\u200b", "").equals(whole.replace("\u200b", ""));
  }

  private static boolean scrolls(Node node) {
    return above(node)
        .anyMatch(n -> n instanceof ScrollPane && !n.getStyleClass().contains("roomy"));
  }

  private boolean inside(Node node) {
    Bounds at = node.localToScene(node.getLayoutBounds());
    return at.getMinX() >= -0.5
        && at.getMinY() >= -0.5
        && at.getMaxX() <= scene.getWidth() + 0.5
        && at.getMaxY() <= scene.getHeight() + 0.5;
  }

  /** Whether it is scrolled into view as a whole. */
  private static boolean inView(Node node) {
    Bounds at = node.localToScene(node.getLayoutBounds());
    return above(node)
        .filter(ScrollPane.class::isInstance)
        .allMatch(pane -> pane.localToScene(pane.getLayoutBounds()).contains(at));
  }

  /**
   * Words and icons that do not stand out enough from what they stand on. What cannot be used just
   * now may be faint, as WCAG says.
   */
  List<String> faint() {
    List<Text> texts =
        of(Text.class)
            .filter(text -> !text.getText().isBlank() && !text.isDisabled() && inside(text))
            .filter(Rendered::inView)
            .filter(text -> text.getFill() instanceof Color)
            .toList();
    List<Double> before = texts.stream().map(Node::getOpacity).toList();
    texts.forEach(text -> text.setOpacity(0));
    WritableImage ground = scene.snapshot(null);
    for (int i = 0; i < texts.size(); i++) {
      texts.get(i).setOpacity(before.get(i));
    }
    return texts.stream().flatMap(text -> faint(text, ground.getPixelReader())).distinct().toList();
  }

  private Stream<String> faint(Text text, PixelReader ground) {
    Bounds at = text.localToScene(text.getLayoutBounds());
    List<Double> ratios = new ArrayList<>();
    Color ink = (Color) text.getFill();
    double opacity = above(text).mapToDouble(Node::getOpacity).reduce(1, (a, b) -> a * b);
    for (double x = at.getMinX() + 1; x < at.getMaxX() - 1; x += 3) {
      for (double y = at.getMinY() + 1; y < at.getMaxY() - 1; y += 3) {
        Color behind = ground.getColor((int) x, (int) y);
        ratios.add(contrast(over(ink, opacity, behind), behind));
      }
    }
    if (ratios.isEmpty()) {
      return Stream.empty();
    }
    ratios.sort(null);
    double ratio = ratios.get(ratios.size() / 10);
    double wanted = wanted(text);
    return ratio + 0.005 >= wanted
        ? Stream.empty()
        : Stream.of(
            String.format(
                Locale.ROOT,
                "“%s” (%s) has a contrast of %.2f, not %.1f",
                text.getText(),
                text.getParent() == null ? "" : text.getParent().getStyleClass(),
                ratio,
                wanted));
  }

  private static double wanted(Text text) {
    if (text.getStyleClass().contains("ikonli-font-icon")) {
      return ICON;
    }
    double size = text.getFont().getSize();
    boolean bold = text.getFont().getName().matches(".*(SemiBold|Bold).*");
    return size >= LARGE || (bold && size >= LARGE_AND_BOLD) ? LARGE_TEXT : TEXT;
  }

  private static Color over(Color ink, double opacity, Color behind) {
    return behind.interpolate(
        new Color(ink.getRed(), ink.getGreen(), ink.getBlue(), 1), ink.getOpacity() * opacity);
  }

  /** WCAG's contrast ratio, 1 to 21. */
  static double contrast(Color one, Color other) {
    double a = luminance(one);
    double b = luminance(other);
    return (Math.max(a, b) + 0.05) / (Math.min(a, b) + 0.05);
  }

  private static double luminance(Color color) {
    return 0.2126 * linear(color.getRed())
        + 0.7152 * linear(color.getGreen())
        + 0.0722 * linear(color.getBlue());
  }

  private static double linear(double channel) {
    return channel <= 0.04045 ? channel / 12.92 : Math.pow((channel + 0.055) / 1.055, 2.4);
  }

  private <T extends Node> Stream<T> of(Class<T> type) {
    return all(part, Node::isVisible).filter(type::isInstance).map(type::cast);
  }

  private static Stream<Node> all(Node node, Predicate<Node> into) {
    if (!into.test(node)) {
      return Stream.empty();
    }
    return node instanceof Parent parent
        ? Stream.concat(
            Stream.of(node),
            parent.getChildrenUnmodifiable().stream().flatMap(child -> all(child, into)))
        : Stream.of(node);
  }

  private static Stream<Node> above(Node node) {
    return Stream.iterate(node, n -> n != null, Node::getParent);
  }
}
