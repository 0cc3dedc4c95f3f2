import java.nio.file.Path;

/// Makes installers of the image that `packaging/Image.java` left: `.deb` and `.rpm` on Linux,
/// `.dmg` on macOS, `.msi` on Windows.
///
/// Usage: `Installers VERSION TARGET`; `mvn -Pdist,installers package` runs it.
final class Installers {
  private Installers() {}

  public static void main(String[] args) throws Exception {
    String version = args[0];
    Path target = Path.of(args[1]);
    switch (Layout.Os.current()) {
      case LINUX -> new LinuxPackages(version, target).make();
      case MAC -> new MacPackage(version, target).make();
      case WINDOWS -> new WindowsPackage(version, target).make();
    }
  }
}
