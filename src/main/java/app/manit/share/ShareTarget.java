package app.manit.share;

/** Where a page's address can be put. */
public sealed interface ShareTarget permits LinkTarget, PasteTarget {

  /** The name that the place gives itself; the same in every language. */
  String brand();
}
