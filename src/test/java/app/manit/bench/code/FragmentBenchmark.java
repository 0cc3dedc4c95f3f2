package app.manit.bench.code;

import app.manit.site.Limits;
import app.manit.source.Source;
import app.manit.source.SourceReader;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Objects;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;

/** Reading the fragment that comes with the program. */
@State(Scope.Benchmark)
public class FragmentBenchmark {
  private final SourceReader reader = new SourceReader(Limits.PAGES);
  private String text = "";

  /** Loads its text. */
  @Setup
  public void load() throws IOException {
    try (InputStream in =
        SourceReader.class.getResourceAsStream("/app/manit/sample/sample.fragment.json")) {
      text = new String(Objects.requireNonNull(in).readAllBytes(), StandardCharsets.UTF_8);
    }
  }

  /** From text to a checked site. */
  @Benchmark
  public List<Source> read() {
    return reader.readText(text, "sample");
  }
}
