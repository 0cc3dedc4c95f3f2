package app.manit.bench.code;

import app.manit.site.AssetKey;
import app.manit.site.AssetKeyHasher;
import app.manit.site.Content;
import java.io.IOException;
import java.util.Random;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Threads;

/** Asset keys (base64 and BLAKE3) of a mebibyte in files of one size, by two threads. */
@State(Scope.Benchmark)
@Threads(2)
public class HashBenchmark {
  /** Bytes that one call hashes. */
  public static final int BYTES = 1024 * 1024;

  /** Bytes of a file. */
  @Param({"4096", "1048576"})
  public int size;

  private Content file = Content.of("");

  /** Makes the content. */
  @Setup
  public void make() {
    byte[] bytes = new byte[size];
    new Random(1).nextBytes(bytes);
    file = Content.of(bytes);
  }

  /** Hashes as many files as make a mebibyte. */
  @Benchmark
  public AssetKey mebibyte() throws IOException {
    AssetKey last = AssetKeyHasher.hash(file, "png");
    for (int done = size; done < BYTES; done += size) {
      last = AssetKeyHasher.hash(file, "png");
    }
    return last;
  }
}
