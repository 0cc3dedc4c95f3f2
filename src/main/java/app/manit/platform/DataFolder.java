package app.manit.platform;

import app.manit.failure.Failure;
import app.manit.failure.FailureException;
import app.manit.failure.FailureKind;
import app.manit.files.DiskFailure;
import app.manit.files.OwnerOnly;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** The folder that holds all that this program keeps. Only its owner may look into it. */
public final class DataFolder {
  private DataFolder() {}

  /**
   * Where the folder is: {@code MANIT_HOME}, or the system's place for the data of programs. It
   * need not exist.
   *
   * @param env the environment
   * @param userHome what Java says in {@code user.home}
   * @throws FailureException DATA_UNAVAILABLE if the user has no home folder
   */
  public static Path locate(Map<String, String> env, OperatingSystem os, String userHome) {
    String chosen = env.getOrDefault("MANIT_HOME", "");
    if (!chosen.isBlank()) {
      return path(chosen).toAbsolutePath();
    }
    return switch (os) {
      // A relative path in a variable of the XDG specification is to be ignored.
      case LINUX ->
          absolute(env.get("XDG_DATA_HOME"))
              .orElseGet(() -> home(env, userHome).resolve(".local/share"))
              .resolve("manit");
      case MAC -> home(env, userHome).resolve("Library/Application Support/Manit");
      case WINDOWS ->
          absolute(env.get("LOCALAPPDATA"))
              .orElseGet(() -> home(env, userHome).resolve("AppData").resolve("Local"))
              .resolve("Manit");
    };
  }

  /** Java says {@code ?} for a user without an entry in the passwd file, as in a container. */
  private static Path home(Map<String, String> env, String userHome) {
    return absolute(userHome)
        .or(() -> absolute(env.get("HOME")))
        .orElseThrow(() -> unavailable(PlatformText.of("folder.no-home"), ""));
  }

  private static Optional<Path> absolute(@Nullable String text) {
    return text == null || text.isBlank()
        ? Optional.empty()
        : Optional.of(path(text)).filter(Path::isAbsolute);
  }

  private static Path path(String text) {
    try {
      return Path.of(text);
    } catch (InvalidPathException e) {
      throw unavailable(PlatformText.of("folder.invalid", text), String.valueOf(e.getMessage()));
    }
  }

  /**
   * Makes the folder if it is missing, and shuts it to others: it holds the practice host's token,
   * and pages that are not public yet.
   *
   * @return its real path, the same however it was spelt
   * @throws FailureException DATA_UNAVAILABLE with the reason; DISK_FULL
   */
  public static Path create(Path folder) {
    if (Files.exists(folder) && !Files.isDirectory(folder)) {
      throw unavailable(PlatformText.of("folder.no-folder", folder), "");
    }
    try {
      OwnerOnly.folder(folder);
    } catch (IOException e) {
      if (DiskFailure.full(e, folder)) {
        throw DiskFailure.of(e, folder);
      }
      throw unavailable(PlatformText.of("folder.not-creatable", folder), e.toString());
    }
    try {
      Path real = folder.toRealPath();
      OwnerOnly.restrictExisting(real);
      if (Files.isWritable(real)) {
        return real;
      }
    } catch (IOException e) {
      throw unavailable(PlatformText.of("folder.not-private", folder), e.toString());
    }
    throw unavailable(PlatformText.of("folder.not-writable", folder), "");
  }

  private static FailureException unavailable(String reason, String detail) {
    return new FailureException(Failure.of(FailureKind.DATA_UNAVAILABLE, List.of(reason), detail));
  }
}
