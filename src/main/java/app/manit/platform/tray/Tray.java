package app.manit.platform.tray;

/** An icon in the desktop's tray, or the wish for one. */
public interface Tray extends AutoCloseable {

  /** Shows this from now on, as soon as there is a tray. */
  void show(TrayFace face);

  /** Whether a tray has the icon, so that the user can see it. */
  boolean taken();

  /** Takes the icon away. */
  @Override
  void close();
}
