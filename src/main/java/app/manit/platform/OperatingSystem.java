package app.manit.platform;

import java.util.Locale;

/** The kinds of system that keep things in different places. */
public enum OperatingSystem {
  /** Linux, and every other system with X11 and the XDG folders. */
  LINUX,
  /** macOS. */
  MAC,
  /** Windows. */
  WINDOWS;

  /** The one this program runs on. */
  public static OperatingSystem current() {
    return named(System.getProperty("os.name", ""));
  }

  /** The one that Java calls so in {@code os.name}. */
  static OperatingSystem named(String osName) {
    String name = osName.toLowerCase(Locale.ROOT);
    if (name.startsWith("windows")) {
      return WINDOWS;
    }
    return name.startsWith("mac") ? MAC : LINUX;
  }
}
