package app.manit.settings;

/** In which order the library shows its pages. */
public enum LibraryOrder {
  /** The one that changed last comes first. */
  CHANGED,
  /** By title, as the language's dictionary would. */
  TITLE,
  /** What went wrong first, what is live last. */
  STATE
}
