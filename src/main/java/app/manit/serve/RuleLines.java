package app.manit.serve;

import java.util.ArrayList;
import java.util.List;

/**
 * The lines of a rule file, one after the other, and what is wrong with them. Such a file may be
 * megabytes of nonsense: neither all its lines nor all complaints are ever held at once.
 */
final class RuleLines {
  /** Nobody reads more. */
  private static final int MAX_PROBLEMS = 1_000;

  private final String text;
  private final List<RuleProblem> problems = new ArrayList<>();
  private String line = "";
  private int number;

  /** Where the next line begins; beyond the text after the last one. */
  private int next;

  RuleLines(String text) {
    this.text = text;
  }

  /** Goes to the next line; false if there is none. */
  boolean advance() {
    if (next > text.length()) {
      return false;
    }
    int found = text.indexOf('\n', next);
    int end = found < 0 ? text.length() : found;
    line = JsText.trim(text.substring(next, end));
    number++;
    next = end + 1;
    return true;
  }

  /** The line, trimmed. */
  String line() {
    return line;
  }

  /** Its number, from 1. */
  int number() {
    return number;
  }

  /** How many lines there are from this one on. */
  long remaining() {
    return next > text.length()
        ? 1
        : 2 + text.substring(next).chars().filter(c -> c == '\n').count();
  }

  /** Notes what is wrong with this line. */
  void refuse(RuleFault.Objection objection) {
    refuse(number, objection);
  }

  /** Notes what is wrong with a line. */
  void refuse(int at, RuleFault.Objection objection) {
    if (problems.size() < MAX_PROBLEMS) {
      problems.add(new RuleProblem(at, objection));
    } else if (problems.size() == MAX_PROBLEMS) {
      problems.add(new RuleProblem(at, RuleFault.OTHERS_TOO.of()));
    }
  }

  List<RuleProblem> problems() {
    return problems;
  }
}
