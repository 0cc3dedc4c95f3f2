package app.manit.ui.tray;

import app.manit.platform.tray.TrayMood;

/**
 * The mark in the icon's corner: a disc with an arrow while something is sent, a triangle with an
 * exclamation mark when something went wrong; told apart by their shapes. Drawn without a toolkit,
 * because the icon is made on the tray's own thread.
 */
final class Badge {
  /** Centre and radius, where the icon is 1 wide. */
  private static final double CENTRE = 0.66;

  private static final double RADIUS = 0.34;

  /** The clear line that sets the mark off from the icon. */
  private static final double GAP = 0.07;

  private static final int BLUE = 0x1d4ed8;
  private static final int RED = 0xb91c1c;
  private static final int WHITE = 0xffffff;

  /** Each pixel is looked at in this many places a side: smooth edges. */
  private static final int SAMPLES = 4;

  /** A shape around the badge's centre, y downwards. */
  @FunctionalInterface
  private interface Shape {
    boolean covers(double x, double y);
  }

  private Badge() {}

  /**
   * The icon with the mark of a mood.
   *
   * @param argb the icon's pixels by rows; not changed
   */
  static int[] on(int[] argb, int side, TrayMood mood) {
    int[] pixels = argb.clone();
    switch (mood) {
      case IDLE -> {}
      case WORKING -> {
        erase(pixels, side, disc(RADIUS + GAP));
        paint(pixels, side, disc(RADIUS), BLUE);
        paint(pixels, side, Badge::arrow, WHITE);
      }
      case ATTENTION -> {
        erase(pixels, side, triangle(GAP));
        paint(pixels, side, triangle(0), RED);
        paint(pixels, side, Badge::exclamationMark, WHITE);
      }
    }
    return pixels;
  }

  private static Shape disc(double radius) {
    return (x, y) -> x * x + y * y <= radius * radius;
  }

  /** Stands on the icon's lower edge. */
  private static Shape triangle(double wider) {
    double top = -RADIUS - 0.06 - 1.6 * wider;
    double bottom = RADIUS + wider;
    double half = RADIUS + 1.4 * wider;
    return (x, y) ->
        y >= top && y <= bottom && Math.abs(x) <= half * (y - top) / (bottom - top) + 0.02;
  }

  private static boolean arrow(double x, double y) {
    boolean stem = Math.abs(x) <= 0.055 && y >= -0.1 && y <= 0.22;
    boolean head = y >= -0.23 && y <= 0 && Math.abs(x) <= 0.85 * (y + 0.23);
    return stem || head;
  }

  private static boolean exclamationMark(double x, double y) {
    boolean stroke = Math.abs(x) <= 0.055 && y >= -0.16 && y <= 0.1;
    boolean dot = Math.abs(x) <= 0.055 && y >= 0.16 && y <= 0.26;
    return stroke || dot;
  }

  private static void erase(int[] pixels, int side, Shape shape) {
    for (int at = 0; at < pixels.length; at++) {
      int alpha = pixels[at] >>> 24;
      int left = (int) Math.round(alpha * (1 - coverage(shape, at % side, at / side, side)));
      pixels[at] = (left << 24) | (pixels[at] & 0xffffff);
    }
  }

  private static void paint(int[] pixels, int side, Shape shape, int rgb) {
    for (int at = 0; at < pixels.length; at++) {
      pixels[at] = over(pixels[at], rgb, coverage(shape, at % side, at / side, side));
    }
  }

  private static double coverage(Shape shape, int column, int row, int side) {
    int hits = 0;
    for (int sample = 0; sample < SAMPLES * SAMPLES; sample++) {
      double x = (column + (sample % SAMPLES + 0.5) / SAMPLES) / side;
      double y = (row + (Math.floorDiv(sample, SAMPLES) + 0.5) / SAMPLES) / side;
      hits += shape.covers(x - CENTRE, y - CENTRE) ? 1 : 0;
    }
    return (double) hits / (SAMPLES * SAMPLES);
  }

  private static int over(int below, int rgb, double cover) {
    double alpha = cover + (below >>> 24) / 255.0 * (1 - cover);
    if (alpha == 0) {
      return 0;
    }
    double share = cover / alpha;
    int mixed = 0;
    for (int shift = 16; shift >= 0; shift -= 8) {
      double value = ((rgb >> shift) & 0xff) * share + ((below >> shift) & 0xff) * (1 - share);
      mixed |= (int) Math.round(value) << shift;
    }
    return ((int) Math.round(alpha * 255) << 24) | mixed;
  }
}
