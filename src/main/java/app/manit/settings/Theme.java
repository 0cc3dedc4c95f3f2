package app.manit.settings;

/** Whether the window is light or dark. */
public enum Theme {
  /** As the system is. */
  SYSTEM,
  LIGHT,
  DARK
}
