package app.manit.bench.code;

import app.manit.share.QrCode;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.State;

/** The QR code of a permanent address. */
@State(Scope.Benchmark)
public class QrBenchmark {
  private final String address = "https://manit-minimalist-links-k3x9q2.pages.dev";

  /** Makes it. */
  @Benchmark
  public QrCode make() {
    return QrCode.of(address);
  }
}
