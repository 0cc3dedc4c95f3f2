package app.manit.ui.theme;

import atlantafx.base.theme.PrimerDark;
import atlantafx.base.theme.PrimerLight;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.URL;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import javafx.application.Application;
import javafx.application.ColorScheme;
import javafx.beans.value.ObservableValue;
import javafx.scene.Scene;
import javafx.scene.text.Font;

/**
 * AtlantaFX's Primer with Manit's orange, light or dark as the system is.
 *
 * <p>The sheets speak of colours by AtlantaFX's names only; {@code light.css} and {@code dark.css}
 * say which they are. Each pane has its own sheet beside its view.
 */
public final class Theme {
  /** JavaFX asks for any size; the sheets say which. */
  private static final double ANY_SIZE = 14;

  private static final List<String> SHEETS =
      List.of(
          "theme/manit.css",
          "theme/controls.css",
          "window/window.css",
          "connect/connect.css",
          "library/library.css",
          "intake/intake.css",
          "preview/preview.css",
          "history/history.css",
          "deploy/deploy.css",
          "failure/failure.css",
          "share/share.css",
          "notice/notice.css",
          "dialog/dialog.css",
          "tray/tray.css",
          "settings/settings.css",
          "about/about.css",
          "tour/tour.css");

  private final ObservableValue<ColorScheme> scheme;

  /**
   * @param scheme light or dark; followed while the program runs
   */
  public Theme(ObservableValue<ColorScheme> scheme) {
    this.scheme = scheme;
  }

  /** Loads the fonts that the sheets speak of; on any thread, once the toolkit runs. */
  public static void loadFonts() {
    Stream.of("Inter-Regular", "Inter-Medium", "Inter-SemiBold").forEach(Theme::loadFont);
  }

  /**
   * Begins to say how controls look. To be called before the first of them is made: JavaFX would
   * read its own look for it, only to throw it away.
   */
  public void begin() {
    scheme.subscribe(now -> Application.setUserAgentStylesheet(primer(now)));
  }

  private static String primer(ColorScheme scheme) {
    return (scheme == ColorScheme.DARK ? new PrimerDark() : new PrimerLight())
        .getUserAgentStylesheet();
  }

  /** Dresses a scene; the fonts are loaded. */
  public void dress(Scene scene) {
    scheme.subscribe(now -> scene.getStylesheets().setAll(sheets(now)));
  }

  private static List<String> sheets(ColorScheme scheme) {
    String colours = scheme == ColorScheme.DARK ? "theme/dark.css" : "theme/light.css";
    return Stream.concat(Stream.of(colours), SHEETS.stream()).map(Theme::sheet).toList();
  }

  private static String sheet(String name) {
    URL sheet = Objects.requireNonNull(Theme.class.getResource("/app/manit/ui/" + name), name);
    return sheet.toExternalForm();
  }

  private static void loadFont(String name) {
    String file = "/app/manit/ui/font/" + name + ".ttf";
    try (InputStream in = Objects.requireNonNull(Theme.class.getResourceAsStream(file), file)) {
      Objects.requireNonNull(Font.loadFont(in, ANY_SIZE), file);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
