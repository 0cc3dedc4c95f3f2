package app.manit.platform.tray;

import app.manit.platform.OperatingSystem;
import app.manit.platform.dbus.SessionBus;
import java.util.List;

/** The ways to be in a tray on each system. */
public final class Trays {
  private Trays() {}

  /** The tray of this system; nothing is asked of the system before something is to be shown. */
  public static Tray of(
      OperatingSystem os, SessionBus bus, TrayPictures pictures, TrayListener listener) {
    return new PreferredTray(
        switch (os) {
          case LINUX ->
              List.of(
                  told -> new StatusNotifierTray(bus, pictures, told),
                  told -> new AwtTray(pictures, told));
          case MAC, WINDOWS -> List.of(told -> new AwtTray(pictures, told));
        },
        listener);
  }
}
