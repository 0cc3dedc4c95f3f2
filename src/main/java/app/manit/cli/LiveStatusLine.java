package app.manit.cli;

import java.io.PrintWriter;
import java.util.function.IntSupplier;
import org.jspecify.annotations.Nullable;

/**
 * Rewrites its line in place. It overwrites with blanks instead of control sequences, so that it
 * works wherever a carriage return does.
 */
final class LiveStatusLine implements StatusLine {
  private static final String FRAMES = "⠋⠙⠹⠸⠼⠴⠦⠧⠇⠏";
  private static final String INDENT = "  ";

  private final PrintWriter out;
  private final IntSupplier columns;
  private @Nullable String text;
  private int frame;
  private int painted;
  private int width;

  LiveStatusLine(PrintWriter out, IntSupplier columns) {
    this.out = out;
    this.columns = columns;
  }

  /** Only remembers it: it is painted at the next {@link #tick}, so not more often than that. */
  @Override
  public synchronized void show(String shown) {
    text = shown;
  }

  /** Paints what goes on, with a mark that shows that it does. */
  synchronized void tick() {
    if (text != null) {
      String mark = INDENT + FRAMES.charAt(frame) + " ";
      frame = (frame + 1) % FRAMES.length();
      paint(mark + text);
    }
  }

  @Override
  public synchronized void print(String line) {
    erase();
    out.println(line);
    out.flush();
  }

  @Override
  public synchronized void clear() {
    text = null;
    erase();
    out.flush();
  }

  private void paint(String line) {
    if (width == 0) {
      width = columns.getAsInt();
    }
    // The last column stays free: some terminals go to the next line when it is written to.
    String cut = line.length() < width ? line : line.substring(0, width - 2) + "…";
    out.print("\r" + cut + " ".repeat(Math.max(0, painted - cut.length())));
    out.flush();
    painted = cut.length();
  }

  private void erase() {
    if (painted > 0) {
      out.print("\r" + " ".repeat(painted) + "\r");
      painted = 0;
    }
  }
}
