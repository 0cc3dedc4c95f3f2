package app.manit.ui.preview;

import java.util.Locale;

/** Which state of a page is shown. */
public enum PreviewMode {
  /** The newest version, from this computer. */
  SANDBOX,
  /** What visitors get at the permanent address. */
  LIVE,
  /** A version that was published before, from this computer. */
  EARLIER;

  /** The key of its word. */
  String key() {
    return "preview.mode." + name().toLowerCase(Locale.ROOT);
  }
}
