package app.manit.source;

import app.manit.site.Legible;

/** Names and sizes from a source, made fit for a sentence. */
final class Shown {
  private Shown() {}

  /** The text as {@link Legible} makes it. */
  static String text(String text) {
    return Legible.of(text);
  }

  /** A size as people read it, never more than it is: {@code 26.4 MiB}. */
  static String mebibytes(long bytes) {
    long tenths = bytes * 10 / (1024 * 1024);
    return tenths % 10 == 0
        ? "%d MiB".formatted(tenths / 10)
        : "%d.%d MiB".formatted(tenths / 10, tenths % 10);
  }
}
