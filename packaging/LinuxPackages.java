import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/// Packages for Linux: `.deb`, and `.rpm` where `rpmbuild` is installed. Both are made of one
/// folder that looks as it shall lie on the disk.
///
/// Not by jpackage, which puts all into `/opt` and leaves the rest to scripts that run at the
/// user's: so the package manager would not know of the command on the `PATH`, nor of the menu
/// entry, and could neither tell of conflicts nor take them away.
final class LinuxPackages {
  private static final Path SOURCES = Path.of("packaging/linux");
  private static final Path ICONS = Path.of("src/main/resources/app/manit/ui/icon");

  private final String version;
  private final Path target;
  private final Path stage;

  LinuxPackages(String version, Path target) throws IOException {
    this.version = version;
    this.target = target.toRealPath();
    this.stage = this.target.resolve("stage");
  }

  void make() throws IOException, InterruptedException {
    Jdk.delete(stage);
    fillStage();
    makeDeb();
    if (installed("rpmbuild")) {
      makeRpm();
    }
    Jdk.delete(stage);
  }

  private void fillStage() throws IOException, InterruptedException {
    Files.createDirectories(stage.resolve("opt"));
    // With its times: the AOT caches know the jars by them.
    call("cp", "-a", target.resolve("manit").toString(), stage.resolve("opt").toString());
    link("usr/bin/manit", "/opt/manit/bin/manit");
    link("usr/bin/manit-desktop", "/opt/manit/bin/manit-desktop");
    put(SOURCES.resolve("manit-desktop.desktop"), "usr/share/applications/manit-desktop.desktop");
    put(SOURCES.resolve("manit.xml"), "usr/share/mime/packages/manit.xml");
    for (int side : new int[] {16, 24, 32, 48, 64, 128, 256}) {
      put(ICONS.resolve("manit-" + side + ".png"), icon(side + "x" + side) + ".png");
    }
    put(Path.of("icons/manit-512.png"), icon("512x512") + ".png");
    put(Path.of("icons/manit.svg"), icon("scalable") + ".svg");
    put(Path.of("LICENSE"), "usr/share/doc/manit/copyright");
    link("usr/share/doc/manit/legal", "/opt/manit/lib/app/legal");
    fill("app.manit.Manit.metainfo.xml", "usr/share/metainfo/app.manit.Manit.metainfo.xml");
    String completion = call(target.resolve("manit/bin/manit").toString(), "completion");
    write("usr/share/bash-completion/completions/manit", completion);
  }

  private static String icon(String size) {
    return "usr/share/icons/hicolor/" + size + "/apps/manit-desktop";
  }

  private void makeDeb() throws IOException, InterruptedException {
    fill("control", "DEBIAN/control");
    Path file = target.resolve("manit_" + version + "_" + debianArchitecture() + ".deb");
    // zstd, at which Debian 12 and Ubuntu 18.04 begin; xz takes minutes to make and seconds to
    // install.
    call(
        "dpkg-deb",
        "--root-owner-group",
        "-Zzstd",
        "-z10",
        "--build",
        stage.toString(),
        file.toString());
    Jdk.delete(stage.resolve("DEBIAN"));
    System.out.println(file);
  }

  private void makeRpm() throws IOException, InterruptedException {
    Path work = Files.createDirectories(target.resolve("rpm"));
    Path spec = Files.writeString(work.resolve("manit.spec"), filled("manit.spec"));
    call(
        "rpmbuild",
        "-bb",
        "--define",
        "_topdir " + work,
        "--define",
        "_rpmdir " + target,
        "--define",
        "_rpmfilename %%{NAME}-%%{VERSION}-%%{RELEASE}.%%{ARCH}.rpm",
        "--define",
        "_binary_payload w5.zstdio",
        spec.toString());
    Jdk.delete(work);
    System.out.println("the .rpm lies in " + target);
  }

  private void link(String from, String to) throws IOException {
    Path link = stage.resolve(from);
    Files.createDirectories(link.getParent());
    Files.createSymbolicLink(link, Path.of(to));
  }

  private void put(Path file, String to) throws IOException {
    Path place = stage.resolve(to);
    Files.createDirectories(place.getParent());
    Files.copy(file, place, StandardCopyOption.REPLACE_EXISTING);
    readable(place);
  }

  private void fill(String template, String to) throws IOException {
    write(to, filled(template));
  }

  private void write(String to, String content) throws IOException {
    Path place = stage.resolve(to);
    Files.createDirectories(place.getParent());
    Files.writeString(place, content);
    readable(place);
  }

  private static void readable(Path file) throws IOException {
    Files.setPosixFilePermissions(file, PosixFilePermissions.fromString("rw-r--r--"));
  }

  private String filled(String template) throws IOException {
    String text = Files.readString(SOURCES.resolve(template));
    Map<String, String> words =
        Map.of(
            "@VERSION@", version,
            "@DATE@", LocalDate.now(ZoneOffset.UTC).toString(),
            "@ARCHITECTURE@", debianArchitecture(),
            "@SIZE@", String.valueOf(kibibytes()),
            "@STAGE@", stage.toString());
    for (Map.Entry<String, String> word : words.entrySet()) {
      text = text.replace(word.getKey(), word.getValue());
    }
    return text;
  }

  private long kibibytes() throws IOException {
    try (Stream<Path> files = Files.walk(stage)) {
      return files
              .filter(file -> Files.isRegularFile(file, LinkOption.NOFOLLOW_LINKS))
              .mapToLong(file -> file.toFile().length())
              .sum()
          / 1024;
    }
  }

  private static String debianArchitecture() {
    return System.getProperty("os.arch").equals("aarch64") ? "arm64" : "amd64";
  }

  private static boolean installed(String program) {
    return Stream.of(System.getenv("PATH").split(":"))
        .anyMatch(folder -> Files.isExecutable(Path.of(folder, program)));
  }

  private static String call(String... command) throws IOException, InterruptedException {
    Process process =
        new ProcessBuilder(new ArrayList<>(List.of(command))).redirectErrorStream(true).start();
    String said =
        new String(
            process.getInputStream().readAllBytes(), java.nio.charset.StandardCharsets.UTF_8);
    if (process.waitFor() != 0) {
      throw new IOException(String.join(" ", command) + "\n" + said);
    }
    return said;
  }
}
