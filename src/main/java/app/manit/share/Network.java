package app.manit.share;

/** A place on the web where a page's address can be put. */
public sealed interface Network extends ShareTarget permits LinkTarget, PasteTarget {

  /** The name that the place gives itself; the same in every language. */
  String brand();
}
