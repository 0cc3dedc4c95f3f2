import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/// `.dmg` for macOS, by jpackage. Signed when `MAC_SIGNING_IDENTITY` names a certificate of the
/// keychain (“Developer ID Application: …”, without these words); CI sends it to Apple for
/// notarising.
///
/// The image is signed here and not when it is made: its AOT caches come later, and whatever is
/// added to a signed bundle breaks its seal.
final class MacPackage {
  private final String version;
  private final Path target;

  MacPackage(String version, Path target) {
    this.version = version;
    this.target = target;
  }

  void make() throws IOException {
    Path image = target.resolve("manit.app");
    String identity = System.getenv().getOrDefault("MAC_SIGNING_IDENTITY", "");
    if (!identity.isEmpty()) {
      run("app-image", image, List.of("--mac-sign", "--mac-signing-key-user-name", identity));
    }
    run(
        "dmg",
        image,
        List.of(
            "--name",
            "Manit",
            "--app-version",
            version,
            "--license-file",
            "LICENSE",
            "--dest",
            target.toString()));
  }

  private static void run(String type, Path image, List<String> more) {
    List<String> arguments =
        new ArrayList<>(List.of("--type", type, "--app-image", image.toString()));
    arguments.addAll(more);
    Jdk.run("jpackage", arguments.toArray(String[]::new));
  }
}
