package app.manit.ui.fxml;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URL;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.ResourceBundle;
import java.util.function.Supplier;
import javafx.fxml.FXMLLoader;
import javafx.scene.Parent;

/** Loads views and gives each the controller that the program made for it. */
public final class Views {
  private final ResourceBundle words;
  private final Map<Class<?>, Supplier<?>> controllers;

  /**
   * @param words what {@code %key} in a view means
   * @param controllers how each controller is made; there are no others
   */
  public Views(ResourceBundle words, Map<Class<?>, Supplier<?>> controllers) {
    this.words = words;
    this.controllers = Map.copyOf(controllers);
  }

  /**
   * Loads a view and those that it includes.
   *
   * @param controller the view's controller
   * @param fxml the view's file beside its controller
   * @throws UncheckedIOException if a view cannot be read, or names a controller that was not
   *     given; the cause says which
   */
  public Parent load(Class<?> controller, String fxml) {
    URL file = Objects.requireNonNull(controller.getResource(fxml), fxml);
    FXMLLoader loader = new FXMLLoader(file, words);
    loader.setControllerFactory(this::controller);
    try {
      return loader.load();
    } catch (IOException e) {
      throw new UncheckedIOException("cannot load " + fxml, e);
    }
  }

  private Object controller(Class<?> type) {
    return Optional.ofNullable(controllers.get(type))
        .orElseThrow(() -> new IllegalStateException("no controller is known: " + type.getName()))
        .get();
  }
}
