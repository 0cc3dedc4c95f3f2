import java.io.IOException;
import java.nio.file.Path;

/// `.msi` for Windows, by jpackage and WiX: for one user, without an administrator's password.
/// Which launcher gets a menu entry and a shortcut, the image says.
final class WindowsPackage {
  /// By this Windows knows that a new version takes the place of an old one. Never to be changed.
  private static final String UPGRADES = "6f6a4a9c-5d2f-4c53-9d0e-0c2f5a3b7e41";

  private final String version;
  private final Path target;

  WindowsPackage(String version, Path target) {
    this.version = version;
    this.target = target;
  }

  void make() throws IOException {
    Jdk.run(
        "jpackage",
        "--type",
        "msi",
        "--name",
        "Manit",
        "--app-version",
        version,
        "--vendor",
        "The Manit Desktop authors",
        "--description",
        "Publishes pages on Cloudflare Pages",
        "--license-file",
        "LICENSE",
        "--app-image",
        target.resolve("manit").toString(),
        "--win-per-user-install",
        "--win-dir-chooser",
        "--win-menu-group",
        "Manit",
        "--win-upgrade-uuid",
        UPGRADES,
        "--dest",
        target.toString());
  }
}
