package app.manit.practice;

import app.manit.files.OwnerOnly;
import app.manit.site.AssetKey;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import org.jspecify.annotations.Nullable;

/**
 * The bytes of one asset as they arrive. Few are held in memory and written straight to their
 * place, since making a file elsewhere and moving it takes longer than all else that is done with
 * them; more go to a file as they come.
 *
 * <p>Closing it throws away what was not {@linkplain #place placed}.
 */
final class ArrivingAsset extends OutputStream {
  private static final int FEW = 64 * 1024;

  private final PracticeFiles files;
  private final ByteArrayOutputStream few = new ByteArrayOutputStream();
  private @Nullable Path file;
  private @Nullable OutputStream many;

  ArrivingAsset(PracticeFiles files) {
    this.files = files;
  }

  @Override
  public void write(int b) throws IOException {
    room(1).write(b);
  }

  @Override
  public void write(byte[] bytes, int offset, int length) throws IOException {
    room(length).write(bytes, offset, length);
  }

  /** Where so many more bytes go. */
  private OutputStream room(int length) throws IOException {
    if (many != null) {
      return many;
    }
    return few.size() + length > FEW ? inFile() : few;
  }

  private OutputStream inFile() throws IOException {
    Path fresh = files.newFile();
    OutputStream out = OwnerOnly.newStream(fresh);
    file = fresh;
    many = out;
    few.writeTo(out);
    return out;
  }

  /** Puts the bytes, which are complete, where the asset belongs. */
  void place(AssetKey key, AssetStore assets) throws IOException {
    if (many == null && assets.placed(key, few)) {
      return;
    }
    OutputStream out = many == null ? inFile() : many;
    out.close();
    if (file != null) {
      assets.place(key, file);
      file = null;
    }
  }

  @Override
  public void close() throws IOException {
    if (many != null) {
      many.close();
    }
    if (file != null) {
      Files.deleteIfExists(file);
    }
  }
}
