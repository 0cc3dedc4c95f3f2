package app.manit.ui.preview;

/** What the frame shows. */
public enum PageStage {
  /** Nothing yet: the page or the browser is being made ready. */
  WAITING,
  /** Nothing, because this page has stopped the preview before. */
  HELD,
  /** The page, as it comes. */
  LOADING,
  /** The page. */
  SHOWN,
  /** Nothing, because the page cannot be had. */
  FAILED;

  /** Whether the page can be seen. */
  boolean visible() {
    return this == LOADING || this == SHOWN;
  }
}
