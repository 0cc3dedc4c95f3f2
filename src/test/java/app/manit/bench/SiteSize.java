package app.manit.bench;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Random;

/** The sites that are deployed: made of chance, and the same for the same seed. */
enum SiteSize {
  /** A page with its style, its script and two pictures: 120 kB. */
  FIVE("5 files, 120 kB", 5, 24_000),
  /** 2 MB. */
  HUNDREDS("500 files, 2 MB", 500, 4_000),
  /** 20 MB. */
  THOUSANDS("5,000 files, 20 MB", 5_000, 4_000),
  /** Videos and photographs. */
  LARGE("40 files, 100 MB", 40, 2_500_000);

  private static final int FOLDER = 100;

  private final String title;
  private final int files;
  private final int meanBytes;

  SiteSize(String title, int files, int meanBytes) {
    this.title = title;
    this.files = files;
    this.meanBytes = meanBytes;
  }

  /** For people. */
  String title() {
    return title;
  }

  /** Writes a site into a folder that is made for it. */
  Path make(Path folder, long seed) {
    Random random = new Random(seed);
    try {
      Files.createDirectories(folder);
      Files.writeString(folder.resolve("index.html"), page(random));
      for (int i = 1; i < files; i++) {
        Path part = Files.createDirectories(folder.resolve("part-" + i / FOLDER));
        Files.write(part.resolve("file-" + i + extension(i)), bytes(random));
      }
      return folder;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Changes one file of it, as somebody does who corrects a word. */
  static void edit(Path site, long seed) {
    try {
      Files.writeString(site.resolve("index.html"), page(new Random(seed)));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static String page(Random random) {
    return "<!doctype html><title>A page</title><h1>%d</h1>\n".formatted(random.nextLong());
  }

  private byte[] bytes(Random random) {
    byte[] bytes = new byte[meanBytes / 2 + random.nextInt(meanBytes)];
    random.nextBytes(bytes);
    return bytes;
  }

  private static String extension(int i) {
    return switch (i % 4) {
      case 0 -> ".png";
      case 1 -> ".css";
      case 2 -> ".js";
      default -> ".jpg";
    };
  }
}
