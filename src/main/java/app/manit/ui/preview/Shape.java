package app.manit.ui.preview;

import app.manit.settings.Device;

/**
 * What a device looks like around a page, in the page's own pixels.
 *
 * @param screenWidth what the page believes the screen to be wide
 * @param screenHeight and high
 * @param bezel around the screen
 * @param corner radius of the device's corners
 * @param bar height of the strip above the page, in pixels of the window
 * @param largest how many pixels of the window one of the page's takes at most
 */
record Shape(
    double screenWidth,
    double screenHeight,
    double bezel,
    double corner,
    double bar,
    double largest) {

  /** 390 is what most phones of today say, 820 a tablet, 1280 a laptop. */
  static Shape of(Device device) {
    return switch (device) {
      case PHONE -> new Shape(390, 805, 12.5, 54, 0, 0.867);
      case TABLET -> new Shape(820, 1180, 28, 52, 0, 0.867);
      case DESKTOP -> new Shape(1280, 800, 1, 10, 24, 1);
    };
  }

  double width() {
    return screenWidth + 2 * bezel;
  }

  double height() {
    return screenHeight + 2 * bezel;
  }
}
