package app.manit.platform.notify;

import java.awt.SystemTray;
import java.awt.TrayIcon;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Windows' notifications, which come from our icon in the tray. */
final class BalloonNotifier implements Notifier {
  private static final Logger LOG = LoggerFactory.getLogger(BalloonNotifier.class);

  @Override
  public boolean show(Notification notification) {
    try {
      TrayIcon[] icons =
          SystemTray.isSupported() ? SystemTray.getSystemTray().getTrayIcons() : new TrayIcon[0];
      if (icons.length == 0) {
        return false;
      }
      icons[0].displayMessage(notification.title(), notification.text(), TrayIcon.MessageType.NONE);
      return true;
    } catch (RuntimeException | LinkageError e) {
      LOG.info("No notification: {}", e.toString());
      return false;
    }
  }
}
