package app.manit.platform.tray;

/** Told what happens to the icon, on any thread; must return quickly. */
public interface TrayListener {

  /** The user chose an item, or clicked on the icon. */
  void chosen(String id);

  /** The icon was taken by a tray, or it no longer is: {@link Tray#taken} has changed. */
  void changed();
}
