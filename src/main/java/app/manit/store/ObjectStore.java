package app.manit.store;

import app.manit.site.AssetKeyHasher;
import app.manit.site.Content;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.UUID;

/**
 * Contents by their SHA-256, each once: {@code objects/ab/cdef…}. Safe for many threads and
 * processes at once.
 */
public final class ObjectStore {
  private static final int BUFFER = 64 * 1024;

  private final Path folder;
  private final Path incoming;

  ObjectStore(Path folder) {
    this.folder = folder;
    this.incoming = folder.resolve("incoming");
  }

  /**
   * Keeps a content, reading it once.
   *
   * @param extension as {@link app.manit.site.SitePath#extension()} gives it
   * @throws app.manit.failure.FailureException DISK_FULL, DATA_UNAVAILABLE
   */
  public StoredObject put(Content content, String extension) {
    try {
      OwnerOnly.folder(incoming);
      Path arriving = incoming.resolve(UUID.randomUUID().toString());
      OwnerOnly.newFile(arriving);
      try {
        StoredObject object = copy(content, extension, arriving);
        OwnerOnly.folder(shard(object.sha256()));
        Files.move(arriving, place(object.sha256()), StandardCopyOption.ATOMIC_MOVE);
        return object;
      } finally {
        Files.deleteIfExists(arriving);
      }
    } catch (IOException e) {
      throw Diagnosis.of(e, folder);
    }
  }

  /** The bytes of that name; opening them fails if they are not all there. */
  public Content content(String sha256, long size) {
    return new StoredContent(place(sha256), size);
  }

  private static StoredObject copy(Content content, String extension, Path target)
      throws IOException {
    MessageDigest sha256 = sha256();
    AssetKeyHasher assetKey = new AssetKeyHasher();
    long size = 0;
    byte[] buffer = new byte[BUFFER];
    try (InputStream in = content.open();
        OutputStream out = Files.newOutputStream(target)) {
      for (int n = in.read(buffer); n >= 0; n = in.read(buffer)) {
        sha256.update(buffer, 0, n);
        assetKey.update(buffer, 0, n);
        out.write(buffer, 0, n);
        size += n;
      }
    }
    return new StoredObject(
        HexFormat.of().formatHex(sha256.digest()), size, assetKey.finish(extension));
  }

  private Path place(String sha256) {
    return shard(sha256).resolve(sha256.substring(2));
  }

  private Path shard(String sha256) {
    return folder.resolve(sha256.substring(0, 2));
  }

  private static MessageDigest sha256() {
    try {
      return MessageDigest.getInstance("SHA-256");
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every Java platform has SHA-256", e);
    }
  }

  /** A stored content, checked for its size each time it is opened. */
  private record StoredContent(Path file, long size) implements Content {
    @Override
    public InputStream open() throws IOException {
      if (Files.size(file) != size) {
        throw new NoSuchFileException(file.toString(), null, "it is not whole any more");
      }
      return Files.newInputStream(file);
    }
  }
}
