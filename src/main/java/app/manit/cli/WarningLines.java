package app.manit.cli;

import app.manit.site.SiteWarning;
import app.manit.site.WarningGroup;
import app.manit.site.WarningText;
import java.util.List;

/** Tells people what the author of a page should know: of each kind a few, and how many more. */
final class WarningLines {
  private static final int OF_A_KIND = 5;

  private final Terminal terminal;
  private final Words words;

  WarningLines(Terminal terminal, Words words) {
    this.terminal = terminal;
    this.words = words;
  }

  void print(List<SiteWarning> warnings) {
    for (WarningGroup group : WarningGroup.of(warnings, OF_A_KIND)) {
      for (SiteWarning warning : group.told()) {
        terminal
            .err()
            .println(
                "  " + terminal.style().note("!") + " " + WarningText.of(warning, words.locale()));
      }
    }
  }
}
