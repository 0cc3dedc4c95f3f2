package app.manit.ui.dialog;

/**
 * A view that can lie over the window; it is loaded anew each time it is opened.
 *
 * @param controller its controller, beside which its file stands
 * @param fxml the file's name
 */
public record Dialog(Class<?> controller, String fxml) {}
