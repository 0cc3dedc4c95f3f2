package app.manit.cli;

import java.io.PrintWriter;

/** A line that says what goes on, below the lines that stay. */
interface StatusLine {
  /** Shows what goes on. */
  void show(String text);

  /** Prints a line that stays; what goes on is shown below it again. */
  void print(String line);

  /** Shows nothing any more, until the next {@link #show}. */
  void clear();

  /** For pipes, and for terminals that cannot rewrite a line: only what stays is printed. */
  static StatusLine plain(PrintWriter out) {
    return new StatusLine() {
      @Override
      public void show(String text) {}

      @Override
      public void print(String line) {
        out.println(line);
        out.flush();
      }

      @Override
      public void clear() {}
    };
  }
}
