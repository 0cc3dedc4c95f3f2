package app.manit.ui.deploy;

/**
 * One step of a publication, as a line.
 *
 * @param figure what it took or takes; may be empty
 */
public record PhaseLine(Mark mark, String text, String figure) {

  /** Where the publication stands as seen from this step. */
  public enum Mark {
    DONE("fth-check"),
    NOW("fth-chevron-right"),
    TODO("fth-circle");

    private final String icon;

    Mark(String icon) {
      this.icon = icon;
    }

    /** The icon's name in Ikonli's Feather pack. */
    public String icon() {
      return icon;
    }
  }
}
