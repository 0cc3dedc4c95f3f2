package app.manit.library;

import app.manit.site.SiteRules;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;

/** Tells whether two versions would be published alike. */
public final class VersionFingerprint {
  private VersionFingerprint() {}

  /** SHA-256 over paths, digests, types and rules, in path order: 64 hex digits. */
  public static String of(List<VersionFile> files, SiteRules rules) {
    MessageDigest digest = sha256();
    files.stream()
        .sorted((a, b) -> a.path().compareTo(b.path()))
        .forEach(
            file -> {
              add(digest, file.path().value());
              add(digest, file.digest());
              add(digest, file.contentType());
            });
    add(digest, rules.headers());
    add(digest, rules.redirects());
    return HexFormat.of().formatHex(digest.digest());
  }

  private static void add(MessageDigest digest, String field) {
    digest.update(field.getBytes(StandardCharsets.UTF_8));
    digest.update((byte) 0);
  }

  private static MessageDigest sha256() {
    try {
      return MessageDigest.getInstance("SHA-256");
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every Java platform has SHA-256", e);
    }
  }
}
