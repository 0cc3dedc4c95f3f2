package app.manit.ui.connect;

/**
 * The line that says where pages go.
 *
 * @param icon its name in Ikonli's Feather pack
 * @param trouble whether nothing can be published as things are
 */
public record AccountLine(String text, String icon, boolean trouble) {
  /** Before anything is known: an empty line. */
  static final AccountLine UNKNOWN = new AccountLine("", "fth-cloud", false);
}
