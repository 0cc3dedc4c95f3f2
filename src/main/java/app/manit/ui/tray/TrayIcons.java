package app.manit.ui.tray;

import app.manit.platform.tray.TrayMood;
import app.manit.platform.tray.TrayPicture;
import app.manit.platform.tray.TrayPictures;
import app.manit.ui.theme.Icons;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import javafx.scene.image.Image;
import javafx.scene.image.PixelFormat;

/** The program's icon for the tray, with a mark in its corner. Each is drawn once. */
public final class TrayIcons implements TrayPictures {
  /** Panels are not taller, even at twice the usual scale. */
  private static final int LARGEST = 64;

  private final Map<TrayMood, List<TrayPicture>> drawn = new EnumMap<>(TrayMood.class);

  @Override
  public synchronized List<TrayPicture> of(TrayMood mood) {
    return drawn.computeIfAbsent(mood, TrayIcons::draw);
  }

  private static List<TrayPicture> draw(TrayMood mood) {
    return Icons.program().stream()
        .filter(image -> image.getWidth() <= LARGEST)
        .map(image -> draw(image, mood))
        .toList();
  }

  private static TrayPicture draw(Image image, TrayMood mood) {
    int side = (int) image.getWidth();
    int[] argb = new int[side * side];
    image
        .getPixelReader()
        .getPixels(0, 0, side, side, PixelFormat.getIntArgbInstance(), argb, 0, side);
    return new TrayPicture(side, Badge.on(argb, side, mood));
  }
}
