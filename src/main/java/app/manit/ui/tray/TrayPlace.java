package app.manit.ui.tray;

import app.manit.platform.tray.Tray;
import app.manit.platform.tray.TrayListener;
import app.manit.ui.notice.Announcements;
import java.util.function.Function;

/**
 * Where the program is when its window is not.
 *
 * @param tray makes the icon in the tray
 * @param announcements tells what was done from there, without bringing the window to the front
 */
public record TrayPlace(Function<TrayListener, Tray> tray, Announcements announcements) {}
