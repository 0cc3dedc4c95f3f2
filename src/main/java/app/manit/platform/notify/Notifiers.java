package app.manit.platform.notify;

import app.manit.platform.OperatingSystem;
import app.manit.platform.dbus.SessionBus;
import app.manit.platform.tray.TrayPictures;
import java.util.List;

/** The ways to tell the user something on each system. */
public final class Notifiers {
  private Notifiers() {}

  /**
   * The way of this system.
   *
   * @param icon shown beside the words, where the system does not know whose they are
   */
  public static Notifier of(OperatingSystem os, SessionBus bus, TrayPictures icon) {
    return switch (os) {
      case LINUX ->
          new DesktopNotifier(bus, icon)
              .or(
                  CommandNotifier.with(
                      (title, text) ->
                          List.of("notify-send", "--app-name=Manit", "--", title, text)));
      case MAC ->
          // The words are arguments of the script, not a part of it: nothing has to be escaped.
          CommandNotifier.with(
              (title, text) ->
                  List.of(
                      "osascript",
                      "-e",
                      "on run argv",
                      "-e",
                      "display notification (item 2 of argv) with title (item 1 of argv)",
                      "-e",
                      "end run",
                      title,
                      text));
      case WINDOWS -> new BalloonNotifier();
    };
  }
}
