import java.nio.file.Path;

/// What the JVM starts from: classes that are loaded and linked already, as a rehearsal needed
/// them. Java puts all classes of a cache in their places before anything else, some 10 µs each, so
/// one that has what everybody may need makes everybody wait.
enum AotCache {
  /// Everything that a command can need, with the practice host and a library that is still to be
  /// made.
  COMMAND("manit"),

  /// What publishing on Cloudflare needs, once there is a library: 40 % fewer classes.
  CLOUDFLARE("manit-cloudflare"),

  /// What is said without doing anything: `--version`, `--help`, mistakes.
  WORDS("manit-words"),

  /// The window.
  WINDOW("manit-desktop");

  private final String base;

  AotCache(String base) {
    this.base = base;
  }

  /// Its name, without the ending.
  String base() {
    return base;
  }

  /// The file in the folder of the jars.
  Path in(Path app) {
    return app.resolve(base + ".aot");
  }

  /// The option of a launcher that jpackage makes, which cannot choose.
  String option() {
    return "-XX:AOTCache=$APPDIR/" + base + ".aot";
  }
}
