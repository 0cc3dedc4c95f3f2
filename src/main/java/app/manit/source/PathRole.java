package app.manit.source;

import app.manit.site.SitePath;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * What a path is to Pages. The first lists are wrangler's ({@code pages/validate.ts}); secrets are
 * our exception from it: wrangler would publish them.
 */
enum PathRole {
  /** Published as it is. */
  ASSET,
  /** The header rules: sent beside the files. */
  HEADERS,
  /** The redirect rules: sent beside the files. */
  REDIRECTS,
  /** Runs on the server, which this program does not publish. */
  SERVER_CODE,
  /** Left out without a word: no author misses it. */
  NOISE,
  /** Left out with a warning: a page might have counted on it. */
  IGNORED,
  /** Left out with a warning: it was surely not meant to be public. */
  SECRET;

  private static final Set<String> NOISE_ANYWHERE = Set.of(".DS_Store", ".git");

  private static final Set<String> SECRET_FOLDERS = Set.of(".ssh", ".aws", ".gnupg");
  private static final Pattern SECRET_FILES =
      Pattern.compile(
          String.join(
              "|",
              "\\.env(\\..*)?",
              "\\.dev\\.vars(\\..*)?",
              ".*\\.(pem|key|p12|pfx|jks|keystore|kdbx|ppk)",
              "id_(rsa|dsa|ecdsa|ed25519)",
              "\\.(netrc|npmrc|pypirc|pgpass|git-credentials|htpasswd)"));

  /** The role of a file. */
  static PathRole ofFile(SitePath path) {
    return of(path.value().split("/", -1), true);
  }

  /** The role of every file below a folder, as far as the folder alone decides it. */
  static PathRole ofFolder(SitePath path) {
    return of(path.value().split("/", -1), false);
  }

  /** Whether it goes to the host, as an asset or as rules. */
  boolean published() {
    return this == ASSET || this == HEADERS || this == REDIRECTS;
  }

  private static PathRole of(String[] segments, boolean endsInFile) {
    String first = segments[0];
    boolean fileAtRoot = endsInFile && segments.length == 1;
    return switch (first) {
      case "_worker.js", "_routes.json" -> SERVER_CODE;
      case "functions" -> fileAtRoot ? IGNORED : SERVER_CODE;
      case "_headers" -> fileAtRoot ? HEADERS : IGNORED;
      case "_redirects" -> fileAtRoot ? REDIRECTS : IGNORED;
      case ".wrangler" -> NOISE;
      default -> atAnyDepth(segments, endsInFile);
    };
  }

  private static PathRole atAnyDepth(String[] segments, boolean endsInFile) {
    boolean belowDotFolder = false;
    for (int i = 0; i < segments.length; i++) {
      String segment = segments[i];
      // wrangler's "**/" does not look into folders whose name begins with a dot.
      if (!belowDotFolder && NOISE_ANYWHERE.contains(segment)) {
        return NOISE;
      }
      if (!belowDotFolder && segment.equals("node_modules")) {
        return IGNORED;
      }
      String lower = segment.toLowerCase(Locale.ROOT);
      boolean file = endsInFile && i == segments.length - 1;
      if (SECRET_FOLDERS.contains(lower) || (file && SECRET_FILES.matcher(lower).matches())) {
        return SECRET;
      }
      belowDotFolder |= segment.startsWith(".");
    }
    return ASSET;
  }
}
