package app.manit.practice;

import java.util.Locale;

/** The label under which a preview branch is found (pages-protocol.md §4.5). */
final class BranchAlias {
  private static final int MAX_LENGTH = 28;

  private BranchAlias() {}

  /**
   * Makes it.
   *
   * @param otherwise stands in for a branch without a single letter or digit
   */
  static String of(String branch, String otherwise) {
    String label =
        branch.toLowerCase(Locale.ROOT).replaceAll("[^a-z0-9-]", "-").replaceAll("^-+|-+$", "");
    String cut = label.substring(0, Math.min(MAX_LENGTH, label.length()));
    return cut.isEmpty() ? "branch-" + otherwise : cut;
  }
}
