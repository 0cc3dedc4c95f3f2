package app.manit.bench;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/**
 * How much memory a process and its descendants have had resident, as Linux tells in {@code /proc}:
 * the sum of the high-water marks of those that live. Asked while they run; what a mark grew by in
 * the last moment before the end is missed.
 */
final class ProcessMemory {
  private static final Path PROC = Path.of("/proc");
  private static final String MARK = "VmHWM:";

  private ProcessMemory() {}

  /** In bytes; 0 where there is no {@code /proc}, or no such process any more. */
  static long peakOf(long pid) {
    long peak = mark(pid);
    for (long child : children(pid)) {
      peak += peakOf(child);
    }
    return peak;
  }

  private static long mark(long pid) {
    for (String line : text(PROC.resolve(pid + "/status")).lines().toList()) {
      if (line.startsWith(MARK)) {
        String[] words = line.substring(MARK.length()).strip().split(" ", -1);
        return Long.parseLong(words[0]) * 1024;
      }
    }
    return 0;
  }

  private static List<Long> children(long pid) {
    List<Long> children = new ArrayList<>();
    try (DirectoryStream<Path> threads = Files.newDirectoryStream(PROC.resolve(pid + "/task"))) {
      for (Path thread : threads) {
        for (String child : text(thread.resolve("children")).split(" ", -1)) {
          if (!child.isBlank()) {
            children.add(Long.valueOf(child));
          }
        }
      }
    } catch (IOException e) {
      // It has ended meanwhile, or this is not Linux.
      return List.of();
    }
    return children;
  }

  private static String text(Path file) {
    try {
      return Files.readString(file, StandardCharsets.ISO_8859_1);
    } catch (IOException e) {
      // The same.
      return "";
    }
  }
}
