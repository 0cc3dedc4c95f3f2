package app.manit.interop;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;

/** A site with all the names that are trouble somewhere, and with rules. */
final class OddSite {
  /** What is served, by path; each content tells which file it is. */
  static final Map<String, String> FILES = files();

  static final String HEADERS =
      """
      /*
        X-Frame-Options: DENY
      /style.css
        ! X-Frame-Options
        Cache-Control: public, max-age=3600
      """;

  static final String REDIRECTS =
      """
      /old /about 301
      /go/* https://example.com/:splat 302
      """;

  private OddSite() {}

  private static Map<String, String> files() {
    Map<String, String> files = new LinkedHashMap<>();
    for (String path :
        new String[] {
          "index.html",
          "about.html",
          "404.html",
          "blog/index.html",
          "blog/first post.html",
          "style.css",
          "script.js",
          "Ünï cödé.html",
          "with space.txt",
          ".dotfile",
          ".hidden.html",
          ".well-known/apple-app-site-association",
          "PHOTO.JPG",
          "style.CSS",
          "noext",
          "archive.tar.gz",
          "trailing.",
          "a/b/c/d/e/f/deep.json",
          "100%.html",
          "%41.txt",
          "a+b&c.html",
          "hash#.txt",
          "question?.txt",
          "semi;colon.txt",
          "comma,.txt",
          "quote'.txt",
          "double\"quote.txt",
          "[brackets].txt",
          "{braces}.txt",
          "pipe|.txt",
          "tilde~.txt",
          "at@.txt",
          "emoji-🌸.svg",
          "日本.txt",
          "..double.js",
          "sub/_headers",
          "sub/_redirects",
          "sub/functions/a.js",
          "feed.rss",
          "site.webmanifest",
          "font.woff2",
          "module.mjs",
          "movie.mp4",
          "card.vcf",
          "page.HTML",
          "html",
          "README.md"
        }) {
      files.put(path, "this is " + path + "\n");
    }
    files.put("empty.txt", "");
    return files;
  }

  /** Writes it into a folder. */
  static Path write(Path folder) throws IOException {
    for (Map.Entry<String, String> file : FILES.entrySet()) {
      Path path = folder.resolve(file.getKey());
      Files.createDirectories(path.getParent());
      Files.writeString(path, file.getValue());
    }
    Files.writeString(folder.resolve("_headers"), HEADERS);
    Files.writeString(folder.resolve("_redirects"), REDIRECTS);
    return folder;
  }

  /** The path as a browser asks for it: whatever may mean something is percent-encoded. */
  static String target(String path) {
    StringBuilder target = new StringBuilder("/");
    for (byte b : path.getBytes(StandardCharsets.UTF_8)) {
      char c = (char) (b & 0xff);
      boolean plain = (c < 0x80 && Character.isLetterOrDigit(c)) || "/-._~".indexOf(c) >= 0;
      target.append(plain ? String.valueOf(c) : "%%%02X".formatted((int) c));
    }
    return target.toString();
  }
}
