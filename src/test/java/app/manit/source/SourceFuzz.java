package app.manit.source;

import app.manit.failure.Failure;
import app.manit.failure.FailureException;
import app.manit.site.Limits;
import app.manit.site.SiteFile;
import app.manit.site.SitePath;
import com.sun.management.ThreadMXBean;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.lang.management.ManagementFactory;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.List;
import java.util.Random;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/**
 * Sources that are wrong in a way that nobody thought of: made by structure, from what is known to
 * be awkward, and then changed byte by byte. What a number makes is always the same, so a number is
 * all that a finding needs.
 */
public final class SourceFuzz {
  /** Names that are awkward in a path, on some system, in a sentence or on a terminal. */
  private static final List<String> NAMES =
      List.of(
          "index.html",
          "a",
          "b",
          "A",
          "css",
          "img.png",
          "_headers",
          "_redirects",
          "_worker.js",
          "functions",
          "node_modules",
          ".git",
          ".env",
          ".DS_Store",
          "..",
          ".",
          "",
          " ",
          "a ",
          "a.",
          "...",
          "CON",
          "NUL.txt",
          "com1",
          "aux.html",
          "LPT9.",
          "C:",
          "C:\\x",
          "\\\\host\\share",
          "~",
          "a:stream",
          "a\u0000b",
          "a\nb",
          "\u001b[31m",
          "\u202etxt.exe",
          "\u2066",
          "\u200b",
          "\ufeff",
          "e\u0301",
          "\u00e9",
          "\ud83c\udf38",
          "\ufffd",
          "%2e%2e",
          "%00",
          "a%",
          "?",
          "#",
          "a?b#c",
          "*",
          "<script>",
          "'\"",
          "|",
          "package.json",
          "vite.config.js",
          "__MACOSX",
          "._a",
          "x".repeat(250));

  private static final List<String> KEYS =
      List.of(
          "title",
          "id",
          "url",
          "sandboxUrl",
          "deploymentUrl",
          "files",
          "path",
          "content",
          "encoding",
          "data",
          "\\u0066iles",
          "",
          "\\ud800",
          "__proto__");

  private static final List<String> LITERALS =
      List.of(
          "1e999999",
          "-0",
          "-",
          "01",
          "1e",
          "NaN",
          "Infinity",
          "null",
          "true",
          "tru",
          "{}",
          "[]",
          "[",
          "{",
          "\"",
          "\"\\ud800\"",
          "\"\\udc00\\ud800\"",
          "\"\\u0000\"",
          "\"base64\"",
          "\"utf-8\"",
          "\"====\"",
          "\"AAEC\"",
          "\"javascript:alert(1)\"",
          "\"http://[::1\"",
          "\"\\x\"",
          "9".repeat(1_500),
          "\"" + "./".repeat(3_000) + "a\"");

  private static final ThreadMXBean COUNTER = (ThreadMXBean) ManagementFactory.getThreadMXBean();

  private final Path folder;
  private final SourceReader reader = new SourceReader(Limits.PAGES);

  /**
   * @param folder an empty one, for what has to lie on disk
   */
  public SourceFuzz(Path folder) {
    this.folder = folder;
  }

  /**
   * What came of one source.
   *
   * @param kind {@code read}, or the kind of failure it was refused with
   * @param allocated bytes, while it was read
   */
  public record Outcome(String source, String kind, long allocated) {}

  /**
   * Makes the source of this number, reads it and looks at what came of it.
   *
   * @throws AssertionError if it is neither a site within all limits nor a refusal
   */
  public Outcome round(long seed) {
    Random random = new Random(seed * 0x9E3779B97F4A7C15L);
    try {
      String source =
          switch ((int) Math.floorMod(seed, 4L)) {
            case 0 -> "fragment";
            case 1 -> "broken fragment";
            case 2 -> "zip";
            default -> "folder";
          };
      Path place =
          switch (source) {
            case "fragment" -> file("page.json", fragment(random));
            case "broken fragment" -> file("page.json", broken(random, fragment(random)));
            case "zip" -> file("page.zip", zip(random));
            default -> tree(random);
          };
      try {
        return read(seed, source, place);
      } finally {
        delete(place);
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private Outcome read(long seed, String source, Path place) {
    long before = COUNTER.getCurrentThreadAllocatedBytes();
    String kind;
    try {
      List<Source> sources = reader.read(place);
      sources.forEach(SourceFuzz::check);
      kind = "read";
    } catch (FailureException e) {
      if (!(e.failure() instanceof Failure.Refused)) {
        throw new AssertionError("seed " + seed + ", " + source + ": " + e.failure(), e);
      }
      kind = e.failure().kind().toString();
    } catch (RuntimeException | Error e) {
      throw new AssertionError("seed " + seed + ", " + source + ": " + e, e);
    }
    return new Outcome(source, kind, COUNTER.getCurrentThreadAllocatedBytes() - before);
  }

  private static void check(Source source) {
    Limits limits = Limits.PAGES;
    List<SiteFile> files = List.copyOf(source.site().files().values());
    boolean inBounds =
        files.size() <= limits.maxFiles()
            && files.stream()
                .allMatch(
                    file ->
                        file.size() <= limits.maxFileBytes()
                            && SitePath.problem(file.path().value()).isEmpty());
    if (!inBounds || source.site().title().isBlank()) {
      throw new IllegalStateException("out of bounds: " + source.site());
    }
    for (SiteFile file : files) {
      try (InputStream in = file.content().open()) {
        long size = in.transferTo(OutputStream.nullOutputStream());
        if (size != file.size()) {
          throw new IllegalStateException(file.path() + " has " + size + ", not " + file.size());
        }
      } catch (IOException e) {
        throw new UncheckedIOException(e);
      }
    }
  }

  private static String one(Random random, List<String> of) {
    return of.get(random.nextInt(of.size()));
  }

  private static String path(Random random) {
    int depth = random.nextInt(20) == 0 ? 600 : 1 + random.nextInt(4);
    return IntStream.range(0, depth)
        .mapToObj(i -> depth > 100 ? "d" : one(random, NAMES))
        .collect(Collectors.joining(random.nextInt(9) == 0 ? "\\" : "/"));
  }

  private static byte[] fragment(Random random) {
    String text =
        random.nextInt(4) == 0
            ? value(random, 0)
            : "{\"title\":\"t\",\"files\":" + files(random) + "}";
    return text.getBytes(StandardCharsets.UTF_8);
  }

  private static String files(Random random) {
    boolean list = random.nextInt(3) == 0;
    return IntStream.range(0, random.nextInt(8))
        .mapToObj(
            i -> {
              String path = quoted(path(random));
              String content =
                  random.nextInt(3) == 0 ? value(random, 2) : quoted(one(random, NAMES));
              return list
                  ? "{\"path\":" + path + ",\"content\":" + content + "}"
                  : path + ":" + content;
            })
        .collect(Collectors.joining(",", list ? "[" : "{", list ? "]" : "}"));
  }

  private static String value(Random random, int depth) {
    int choice = depth > 70 ? 0 : random.nextInt(10);
    if (choice < 4) {
      return random.nextBoolean() ? one(random, LITERALS) : quoted(one(random, NAMES));
    }
    if (choice == 9) {
      int times = random.nextInt(200);
      return "[".repeat(times) + "1" + "]".repeat(times);
    }
    boolean list = choice < 6;
    return IntStream.range(0, random.nextInt(5))
        .mapToObj(i -> (list ? "" : "\"" + one(random, KEYS) + "\":") + value(random, depth + 1))
        .collect(Collectors.joining(",", list ? "[" : "{", list ? "]" : "}"));
  }

  private static String quoted(String text) {
    StringBuilder json = new StringBuilder("\"");
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      json.append(c < ' ' || c == '"' || c == '\\' ? "\\u%04x".formatted((int) c) : c);
    }
    return json.append('"').toString();
  }

  /** Cut, doubled, shuffled, overwritten. */
  private static byte[] broken(Random random, byte[] whole) {
    byte[] bytes = whole;
    for (int i = random.nextInt(6); i >= 0 && bytes.length > 0; i--) {
      int from = random.nextInt(bytes.length);
      int to = Math.min(bytes.length, from + 1 + random.nextInt(40));
      bytes =
          switch (random.nextInt(4)) {
            case 0 -> joined(bytes, 0, from, bytes, to, bytes.length);
            case 1 -> joined(bytes, 0, to, bytes, from, bytes.length);
            case 2 -> joined(bytes, 0, bytes.length, bytes, from, to);
            default -> {
              byte[] changed = bytes.clone();
              changed[from] = (byte) random.nextInt(256);
              yield changed;
            }
          };
    }
    return bytes;
  }

  private static byte[] joined(byte[] a, int fromA, int toA, byte[] b, int fromB, int toB) {
    byte[] all = new byte[toA - fromA + toB - fromB];
    System.arraycopy(a, fromA, all, 0, toA - fromA);
    System.arraycopy(b, fromB, all, toA - fromA, toB - fromB);
    return all;
  }

  private static byte[] zip(Random random) {
    RawZip zip = new RawZip();
    if (random.nextInt(4) == 0) {
      zip.zip64();
    }
    for (int i = random.nextInt(8); i >= 0; i--) {
      RawZip.Entry entry = new RawZip.Entry().content(new byte[random.nextInt(2_000)]);
      switch (random.nextInt(12)) {
        case 0 -> entry.says(random.nextLong(1L << 33));
        case 1 -> entry.wrongChecksum();
        case 2 -> entry.encrypted();
        case 3 -> entry.withoutUtf8Flag();
        case 4 -> entry.link(3);
        default -> {
          // An honest one.
        }
      }
      zip.add(random.nextInt(3) == 0 ? path(random) : "f" + i + ".html", entry);
    }
    byte[] bytes = zip.bytes();
    return random.nextBoolean() ? bytes : broken(random, bytes);
  }

  private Path tree(Random random) throws IOException {
    Path root = Files.createDirectories(folder.resolve("tree"));
    Path at = root;
    for (int i = 2 + random.nextInt(12); i >= 0; i--) {
      try {
        Path entry = at.resolve(one(random, NAMES));
        if (!at.equals(entry.normalize().getParent())) {
          continue; // up and away: nothing is written outside of this folder
        }
        switch (random.nextInt(7)) {
          case 0, 1 -> at = Files.createDirectories(entry);
          case 2 -> Files.createSymbolicLink(entry, random.nextBoolean() ? Path.of("..") : folder);
          case 3 -> Files.createSymbolicLink(entry, Path.of(one(random, NAMES)));
          case 4 -> at = root;
          default -> Files.write(entry, new byte[random.nextInt(100)]);
        }
      } catch (InvalidPathException | IOException e) {
        // This system has no such name, or has it already: one awkward file less.
      }
    }
    return root;
  }

  private Path file(String name, byte[] content) throws IOException {
    return Files.write(folder.resolve(name), content);
  }

  private static void delete(Path place) throws IOException {
    Files.walkFileTree(
        place,
        new SimpleFileVisitor<>() {
          @Override
          public FileVisitResult visitFile(Path file, BasicFileAttributes attributes)
              throws IOException {
            Files.delete(file);
            return FileVisitResult.CONTINUE;
          }

          @Override
          public FileVisitResult postVisitDirectory(Path inside, IOException e) throws IOException {
            Files.delete(inside);
            return FileVisitResult.CONTINUE;
          }
        });
  }
}
