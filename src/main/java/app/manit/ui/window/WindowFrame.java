package app.manit.ui.window;

/** What can be done with the window as a whole. Used on the UI thread. */
public interface WindowFrame {

  /** Whether it is on the screen. */
  boolean showing();

  /** Brings it to the front, wherever it is. */
  void show();

  /** Puts it on the screen without getting in anybody's way: as it is when it was minimised. */
  void showAside();

  /** Takes it from the screen; the program goes on. Only while a tray has the program's icon. */
  void hide();

  /** Ends the program. */
  void leave();
}
