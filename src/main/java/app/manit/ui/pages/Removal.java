package app.manit.ui.pages;

/** How far a page is deleted. */
public enum Removal {
  /** On this computer only; what is online stays. */
  HERE,
  /** Taken offline at every host first, then on this computer. */
  EVERYWHERE
}
