package app.manit.cli;

import java.util.ArrayList;
import java.util.List;

/** Columns side by side. The last one is as wide as it likes: titles in any script go there. */
final class TextTable {
  private static final String GAP = "  ";

  private final List<List<String>> rows = new ArrayList<>();

  TextTable(List<String> heads) {
    rows.add(heads);
  }

  /** Adds a row with as many cells as there are heads. */
  void add(List<String> cells) {
    rows.add(List.copyOf(cells));
  }

  /** All rows, each on a line of its own. */
  @Override
  public String toString() {
    int last = rows.getFirst().size() - 1;
    StringBuilder text = new StringBuilder();
    for (List<String> row : rows) {
      for (int column = 0; column < last; column++) {
        String cell = row.get(column);
        text.append(cell).append(" ".repeat(width(column) - cell.length())).append(GAP);
      }
      text.append(row.get(last)).append(System.lineSeparator());
    }
    return text.toString();
  }

  private int width(int column) {
    return rows.stream().mapToInt(row -> row.get(column).length()).max().orElse(0);
  }
}
