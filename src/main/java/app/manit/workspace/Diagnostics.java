package app.manit.workspace;

import app.manit.failure.Failure;
import app.manit.failure.FailureException;
import app.manit.failure.FailureKind;
import app.manit.failure.FailureText;
import app.manit.library.Deployment;
import app.manit.platform.Redaction;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Properties;
import java.util.concurrent.Callable;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

/**
 * What helps somebody to find out why the program does not work on a computer that they cannot see.
 * It is meant to be read by its owner before it is given away: plain text, no secrets, no page's
 * contents, no title, and the home folder is {@code ~}.
 */
public final class Diagnostics {
  private static final int LOG_CHARACTERS = 200_000;
  private static final int DEPLOYMENTS = 50;

  /** What of the environment says how a desktop is set up. */
  private static final List<String> TELLING =
      List.of(
          "LANG",
          "LC_ALL",
          "XDG_CURRENT_DESKTOP",
          "XDG_SESSION_TYPE",
          "DESKTOP_SESSION",
          "DISPLAY",
          "WAYLAND_DISPLAY",
          "GDK_SCALE");

  private final String version;
  private final Path home;
  private final Doctor doctor;
  private final Workspace workspace;
  private final Map<String, String> environment;
  private final Properties java;

  /**
   * @param version of the program
   * @param home the data folder
   * @param environment the environment; only some of it is looked at
   * @param java Java's system properties; only some of them are looked at
   */
  public Diagnostics(
      String version,
      Path home,
      Doctor doctor,
      Workspace workspace,
      Map<String, String> environment,
      Properties java) {
    this.version = version;
    this.home = home;
    this.doctor = doctor;
    this.workspace = workspace;
    this.environment = Map.copyOf(environment);
    this.java = java;
  }

  /**
   * One text of the bundle.
   *
   * @param name of its file
   */
  public record Part(String name, String text) {}

  /** Collects all of it; what cannot be had says why in its place. */
  public List<Part> collect() {
    return List.of(
        part("program.txt", this::program),
        part("checks.txt", this::checks),
        part("settings.txt", this::settings),
        part("deployments.txt", this::deployments),
        part("files.txt", this::files),
        part("manit.log", this::log));
  }

  /**
   * Writes it as a zip.
   *
   * @throws FailureException {@code DATA_UNAVAILABLE} if the file cannot be written
   */
  public static void save(List<Part> parts, Path file) {
    try (OutputStream out = Files.newOutputStream(file);
        ZipOutputStream zip = new ZipOutputStream(out, StandardCharsets.UTF_8)) {
      for (Part part : parts) {
        zip.putNextEntry(new ZipEntry(part.name()));
        zip.write(part.text().getBytes(StandardCharsets.UTF_8));
        zip.closeEntry();
      }
    } catch (IOException e) {
      throw new FailureException(Failure.of(FailureKind.DATA_UNAVAILABLE, file.toString()), e);
    }
  }

  private Part part(String name, Callable<String> source) {
    String text;
    try {
      text = source.call();
    } catch (FailureException e) {
      text = "not available: " + FailureText.english(e.failure()).message();
    } catch (Exception e) {
      text = "not available: " + e;
    }
    return new Part(name, Redaction.of(withoutHome(text)));
  }

  private String withoutHome(String text) {
    String user = java.getProperty("user.home", "");
    return user.length() > 1 ? text.replace(user, "~") : text;
  }

  private String program() {
    List<String> lines = new ArrayList<>();
    lines.add("manit: " + version);
    for (String key :
        List.of("os.name", "os.version", "os.arch", "java.vm.version", "javafx.version")) {
      lines.add(key + ": " + java.getProperty(key, "unknown"));
    }
    lines.add("processors: " + Runtime.getRuntime().availableProcessors());
    lines.add("memory: " + megabytes(Runtime.getRuntime().maxMemory()) + " at most");
    TELLING.stream()
        .filter(environment::containsKey)
        .forEach(name -> lines.add(name + ": " + environment.get(name)));
    return lines(lines.stream());
  }

  private String checks() {
    return lines(
        doctor.examine().stream()
            .map(
                check ->
                    check.name()
                        + " | " // no colon: what follows "token:" is taken for a secret
                        + check
                            .trouble()
                            .map(trouble -> "! " + FailureText.english(trouble).message())
                            .orElse(check.found())));
  }

  private String settings() throws IOException {
    Path file = home.resolve("settings.properties");
    return Files.exists(file) ? Files.readString(file) : "all as usual";
  }

  /** By their ids: a title is nobody else's business. */
  private String deployments() {
    return lines(
        workspace.pages().stream()
            .flatMap(page -> page.last().stream())
            .limit(DEPLOYMENTS)
            .map(Diagnostics::line));
  }

  private static String line(Deployment last) {
    return String.join(
        " ",
        last.id().toString(),
        last.createdAt().toString(),
        last.status().name().toLowerCase(Locale.ROOT),
        last.verification().name().toLowerCase(Locale.ROOT),
        last.phase().map(phase -> phase.code()).orElse("-"),
        last.failure().map(failure -> failure.kind().code() + " " + failure.detail()).orElse("-"));
  }

  /** Contents and locks are many and named by hashes: their number and size say enough. */
  private String files() throws IOException {
    try (Stream<Path> entries = Files.list(home)) {
      return lines(entries.sorted().map(Diagnostics::size));
    }
  }

  private static String size(Path entry) {
    try (Stream<Path> inside = Files.walk(entry)) {
      List<Path> files = inside.filter(Files::isRegularFile).toList();
      long bytes = 0;
      for (Path file : files) {
        bytes += Files.size(file);
      }
      return "%s: %d file(s), %d bytes".formatted(entry.getFileName(), files.size(), bytes);
    } catch (IOException | UncheckedIOException e) {
      return entry.getFileName() + ": " + e;
    }
  }

  private String log() throws IOException {
    Path file = home.resolve("logs").resolve("manit.log");
    if (!Files.exists(file)) {
      return "empty";
    }
    String text = Files.readString(file);
    return text.substring(Math.max(0, text.length() - LOG_CHARACTERS));
  }

  private static String megabytes(long bytes) {
    return bytes / (1024 * 1024) + " MiB";
  }

  private static String lines(Stream<String> lines) {
    return lines.collect(Collectors.joining("\n", "", "\n"));
  }
}
