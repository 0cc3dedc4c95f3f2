package app.manit.settings;

/** What closing the window does. */
public enum Closing {
  /** The user has not said yet, so is asked. */
  ASK,
  /** The program stays in the tray; without a tray it ends. */
  TRAY,
  /** The program ends. */
  QUIT
}
