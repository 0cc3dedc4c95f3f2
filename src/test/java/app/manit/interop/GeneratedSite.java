package app.manit.interop;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeSet;

/**
 * A site made by chance, and what to ask it: names, folders and rules that meet each other in every
 * way. The same seed makes the same site.
 */
final class GeneratedSite {
  private static final List<String> FOLDERS =
      List.of("", "", "", "blog/", "blog/deep/", "docs/", "x.html/", "sp dir/", "index/", "Ünï/");

  private static final List<String> NAMES =
      List.of(
          "index.html",
          "index.html",
          "about.html",
          "about",
          "a.css",
          "b.png",
          "x.html",
          "page.htm",
          "noext",
          "sp ace.html",
          "été.html",
          "100%.html",
          "%41.html",
          "q?.html",
          "h#.html",
          "日本.html",
          "UP.HTML",
          ".html",
          "a.b.html",
          "index",
          "data.json",
          "feed.xml",
          "semi;colon.txt",
          "plus+.txt",
          "it's.txt",
          "list[1].txt",
          "curly{}.svg",
          "tilde~.js",
          "..dots.txt");

  /** Rules of redirects, some of which Pages refuses; {@code F} stands for a file's address. */
  private static final List<String> REDIRECTS =
      List.of(
          "/old F 301",
          "/old2 F",
          "/temp F 307",
          "/perm F 308",
          "/see F 303",
          "F /moved 301",
          "F F 302",
          "/proxy F 200",
          "/proxy/* F 200",
          "/go/* https://example.com/:splat 302",
          "/go2/* /blog/:splat",
          "/u/:id /about?user=:id 301",
          "/u/:id/:name /blog/:name#:id",
          "/p/:id.html /x?:id",
          "/q?x=1 /about?mine=1 301",
          "/frag /about#here",
          "/away https://example.com/a?b=c#d 301",
          "/away2 https://example.com",
          "/port https://example.com:8443/x",
          "/same https://site.localhost/there",
          "/dollar/* /t/:splat/end",
          "/two/*/* /no",
          "/pre/:a/:ab /no",
          "/caf\u00e9 /\u00fcber",
          "/enc%20oded /about",
          "/UPPER /about",
          "//double /about",
          "/to-double //evil.example/x",
          "/idx/:id /o/:id/:idx",
          "/dots/../dotted /about/../a.css",
          "bare /about",
          "/bad F 404",
          "/four F 301 x",
          "/http http://example.com",
          "/word about",
          "https://example.com/a /about",
          "/* /index.html 200",
          "/loop/ /index.html",
          "# a comment",
          "/comment F 301 # why",
          "/frag2 F#x # y",
          "/blog/ /docs/ 302",
          "/index.html /about 302",
          "/ /about 302",
          "/a;b /about",
          "/a'b /about?it's='q'");

  private static final List<String> HEADERS =
      List.of(
          "/*\n  X-Frame-Options: DENY",
          "/*\n  Cache-Control: public, max-age=3600\n  X-A: one",
          "/blog/*\n  X-A: two\n  ! X-Frame-Options",
          "F\n  X-File: yes",
          "F\n  X-File: again\n  X-B: 1\n  X-B: 2",
          "F\n  Content-Type: text/plain",
          "F\n  ! Access-Control-Allow-Origin\n  ! ETag",
          "/u/:id\n  X-Id: :id\n  X-Both: :id-:id",
          "/go/*\n  X-Rest: got-:splat",
          "/old\n  Location: /hijack",
          "https://site.localhost/*\n  X-Host: mine",
          "https://:sub.localhost/*\n  X-Sub: :sub",
          "https://other.example/*\n  X-Host: other",
          "https://SITE.localhost/*\n  X-Host: upper",
          "http://site.localhost/*\n  X-Http: 1",
          "https://site.localhost:8080/*\n  X-Port: 1",
          "/two/*/*\n  X-Two: 1",
          "/a/:splat/*\n  X-Splat: 1",
          "/c\u00f6ffee\n  X-C: 1",
          "/sp%20ace\n  X-Space: 1",
          "/y # c\n  X-Y: 1",
          "/z?q=1\n  X-Z: 1",
          "/nothing/*\n  Cache-Control: max-age=9\n  X-Nothing: 1",
          "/empty",
          "X-Lost: 1",
          "/*.css\n  Cache-Control: max-age=31536000, immutable",
          "/*\n  Bad Name: 1\n  X-Good: 1\n  NoColon\n  X-Empty:",
          "/*\n  ! X-A: 1\n  !X-Bang: 1",
          "/*\n  ! Referrer-Policy",
          "/*\n  Link: </a.css>; rel=preload; as=style",
          "/*\n  X-Url: https://a.b/c:d",
          "# a comment");

  private static final List<String> FIXED_TARGETS =
      List.of(
          "/",
          "/nothing",
          "/nothing/deep/er",
          "/missing.png",
          "/old",
          "/old?q=1",
          "/old2/",
          "/OLD",
          "/%6Fld",
          "/temp",
          "/perm?a=b&c",
          "/see",
          "/moved",
          "/proxy",
          "/proxy?x",
          "/proxy/a/b",
          "/go/",
          "/go",
          "/go/a/b?c=d",
          "/go//evil.example/",
          "/go2/x%20y",
          "/u/7",
          "/u/a%2Fb",
          "/u/7/ann?x=1",
          "/u/a-b.c/d",
          "/p/3.html",
          "/q?y=2",
          "/frag?k=v",
          "/away?mine=1",
          "/away2?mine=1",
          "/port",
          "/same?q=1",
          "/dollar/$&x",
          "/dollar/a$$b",
          "/dollar/it's$'x",
          "/dollar/$1",
          "/dollar/$`x",
          "/two/a/b",
          "/pre/a/b",
          "/caf%C3%A9",
          "/caf%c3%a9",
          "/enc%20oded",
          "/upper",
          "//double",
          "/to-double",
          "/idx/7",
          "/dotted",
          "/bare",
          "/bad",
          "/comment",
          "/frag2",
          "/loop/",
          "/a;b",
          "/a'b?z=1",
          "/a/b/c",
          "/c%C3%B6ffee",
          "/y%20",
          "/z",
          "/empty",
          "/_headers",
          "/_redirects",
          "/%2Fwww.example.com/index/",
          "/%5Cwww.example.com/index/",
          "/%09/www.example.com/%09/index/",
          "/..%2f..%2fetc/passwd",
          "/../../index.html",
          "/./about",
          "/blog/%2e%2e/about",
          "/%",
          "/%zz",
          "/%E0%A4%A",
          "/100%",
          "/a%00b",
          "/about%0A",
          "/a|b",
          "/a^b",
          "/a`b",
          "/{x}",
          "/\"q\"",
          "/<x>",
          "/a\\b",
          "//",
          "///about",
          "/about//",
          "/?",
          "/about?",
          "/about?a=%zz&b=\"",
          "/foo/index/",
          "/foo/index",
          "/foo/index.html");

  private final SortedSet<String> files = new TreeSet<>();
  private final List<String> targets = new ArrayList<>();
  private final String redirects;
  private final String headers;
  private final Random random;

  GeneratedSite(long seed) {
    random = new Random(seed);
    int count = 4 + random.nextInt(22);
    while (files.size() < count) {
      add(pick(FOLDERS) + pick(NAMES));
    }
    if (random.nextBoolean()) {
      add("index.html");
    }
    if (random.nextBoolean()) {
      add("404.html");
    }
    if (random.nextBoolean()) {
      add("blog/404.html");
    }
    redirects = random.nextInt(5) == 0 ? "" : lines(REDIRECTS, 4 + random.nextInt(24), "\n");
    headers = random.nextInt(5) == 0 ? "" : lines(HEADERS, 1 + random.nextInt(10), "\n\n");
    collectTargets();
  }

  /** Unless a file of that name would have to be a folder, or the other way round. */
  private void add(String path) {
    boolean inTheWay =
        files.stream().anyMatch(f -> f.startsWith(path + "/") || path.startsWith(f + "/"));
    if (!inTheWay) {
      files.add(path);
    }
  }

  private <T> T pick(List<T> from) {
    return from.get(random.nextInt(from.size()));
  }

  private String anAddress() {
    String path = "/" + pick(List.copyOf(files));
    return random.nextBoolean()
        ? OddSite.target(path.substring(1))
        : OddSite.target(path.substring(1)).replaceFirst("\\.html$", "");
  }

  private String lines(List<String> templates, int count, String between) {
    Set<String> chosen = new LinkedHashSet<>();
    for (int i = 0; i < count; i++) {
      String line = pick(templates);
      while (line.matches("(?s).*\\bF\\b.*")) {
        line = line.replaceFirst("\\bF\\b", anAddress().replace("$", "\\$"));
      }
      chosen.add(line);
    }
    return String.join(between, chosen) + "\n";
  }

  private void collectTargets() {
    for (String file : files) {
      String target = OddSite.target(file);
      targets.add(target);
      targets.add(target.replaceFirst("\\.html$", ""));
      targets.add(target.replaceFirst("index\\.html$", ""));
      targets.add(target + "/");
      targets.add(variant(target));
      targets.add(variant(target));
    }
    targets.addAll(FIXED_TARGETS);
  }

  private String variant(String target) {
    return switch (random.nextInt(14)) {
      case 0 -> target.replaceFirst("\\.html$", "/");
      case 1 -> target.replaceFirst("\\.html$", "/index");
      case 2 -> target.replaceFirst("\\.html$", "/index.html");
      case 3 -> "/" + target;
      case 4 -> target + "?x=1&y=%20";
      case 5 -> target.toUpperCase(java.util.Locale.ROOT);
      case 6 -> target.replaceFirst("/([^/]*)$", "%2F$1").replaceFirst("^%2F", "/");
      case 7 -> target.replaceFirst("([a-z])", "%" + "%02X".formatted((int) firstLetter(target)));
      case 8 -> "/x/.." + target;
      case 9 -> "/%2e" + target;
      case 10 -> target + ";v=1";
      case 11 -> target + "%00";
      case 12 -> target.replaceFirst("\\.html$", "") + "?";
      default -> target + "%20";
    };
  }

  private static char firstLetter(String text) {
    return (char) text.chars().filter(c -> c >= 'a' && c <= 'z').findFirst().orElse('a');
  }

  /** What to ask for, as a request line has it. */
  List<String> targets() {
    return List.copyOf(targets);
  }

  /** The chance that goes with this site. */
  Random random() {
    return random;
  }

  /** Writes it; every content tells which file it is. */
  Path write(Path folder) throws IOException {
    for (String file : files) {
      Path path = folder.resolve(file);
      Files.createDirectories(path.getParent());
      Files.writeString(path, "<!doctype html><title>" + file + "</title>\n");
    }
    Files.writeString(folder.resolve("_redirects"), redirects);
    Files.writeString(folder.resolve("_headers"), headers);
    return folder;
  }

  @Override
  public String toString() {
    return "files: %s%n_redirects:%n%s%n_headers:%n%s".formatted(files, redirects, headers);
  }
}
