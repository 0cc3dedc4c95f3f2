package app.manit.ui.connect;

/**
 * The line that says where pages go; a click on it opens the dialog.
 *
 * @param icon its name in Ikonli's Feather pack
 * @param offer what a click is good for, set off from the text; empty where the text is enough
 * @param trouble whether nothing can be published as things are
 */
public record AccountLine(String text, String icon, String offer, boolean trouble) {
  /** Before anything is known: an empty line. */
  static final AccountLine UNKNOWN = new AccountLine("", "fth-cloud", "", false);
}
