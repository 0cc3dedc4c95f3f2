package app.manit.ui.tray;

import app.manit.ui.pages.PageItem;

/** What can be done from the tray. Called on the UI thread. */
public interface TrayActs {

  /** Puts the page's link into the clipboard, and says so. */
  void copy(PageItem page);

  /** Shows the page's QR code. */
  void showCode(PageItem page);

  /** Publishes the page's newest version. */
  void publish(PageItem page);

  /** Opens the small window that takes drops. */
  void openDropWindow();

  /** Brings the window to the front. */
  void open();

  /** Ends the program, unless something is under way and the user wants to wait. */
  void quit();
}
