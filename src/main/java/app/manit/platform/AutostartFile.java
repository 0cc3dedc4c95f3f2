package app.manit.platform;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.function.Function;

/** A file in a folder that the system looks through at each login. */
record AutostartFile(Path file, Optional<Path> launcher, Function<Path, String> content)
    implements Autostart {

  @Override
  public boolean possible() {
    return launcher.isPresent();
  }

  @Override
  public boolean on() {
    return Files.exists(file);
  }

  @Override
  public void set(boolean on) {
    try {
      if (on) {
        Files.createDirectories(file.getParent());
        Files.writeString(file, content.apply(launcher.orElseThrow()));
      } else {
        Files.deleteIfExists(file);
      }
    } catch (IOException e) {
      throw Autostart.refused(file.toString(), e);
    }
  }

  /** Quoted as the Desktop Entry Specification wants it. */
  static String desktopEntry(Path launcher) {
    String quoted = launcher.toString().replaceAll("([\\\\\"`$])", "\\\\$1").replace("%", "%%");
    return """
    [Desktop Entry]
    Type=Application
    Name=Manit
    Exec="%s" --hidden
    Icon=manit-desktop
    X-GNOME-Autostart-enabled=true
    """
        .formatted(quoted.replace("\\", "\\\\"));
  }

  static String launchAgent(Path launcher) {
    String text =
        launcher.toString().replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;");
    return """
    <?xml version="1.0" encoding="UTF-8"?>
    <!DOCTYPE plist PUBLIC "-//Apple//DTD PLIST 1.0//EN" "http://www.apple.com/DTDs/PropertyList-1.0.dtd">
    <plist version="1.0"><dict>
      <key>Label</key><string>app.manit.desktop</string>
      <key>ProgramArguments</key><array><string>%s</string><string>--hidden</string></array>
      <key>RunAtLoad</key><true/>
    </dict></plist>
    """
        .formatted(text);
  }
}
