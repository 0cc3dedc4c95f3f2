package app.manit.ui.theme;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import javafx.scene.image.Image;

/** The program's own icon, drawn from {@code icons/manit.svg}. */
public final class Icons {
  private Icons() {}

  /** In all sizes that window managers ask for. */
  public static List<Image> program() {
    return Stream.of(16, 24, 32, 48, 64, 128, 256).map(Icons::program).toList();
  }

  private static Image program(int size) {
    String name = "/app/manit/ui/icon/manit-" + size + ".png";
    try (InputStream in = Objects.requireNonNull(Icons.class.getResourceAsStream(name))) {
      return new Image(in);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
