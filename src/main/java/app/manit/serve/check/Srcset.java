package app.manit.serve.check;

import java.util.ArrayList;
import java.util.List;

/**
 * Takes the addresses out of a {@code srcset}, as the HTML standard says: an address ends at a
 * space, so one with commas in it ({@code data:image/svg+xml,…}) is one.
 */
final class Srcset {
  private Srcset() {}

  static List<String> addresses(String srcset) {
    List<String> addresses = new ArrayList<>();
    int at = 0;
    while (true) {
      while (at < srcset.length() && (isSpace(srcset.charAt(at)) || srcset.charAt(at) == ',')) {
        at++;
      }
      if (at == srcset.length()) {
        return addresses;
      }
      int start = at;
      while (at < srcset.length() && !isSpace(srcset.charAt(at))) {
        at++;
      }
      int end = at;
      while (srcset.charAt(end - 1) == ',') {
        end--;
      }
      addresses.add(srcset.substring(start, end));
      if (end == at) {
        at = afterDescriptors(srcset, at);
      }
    }
  }

  /** What tells of a picture's size ends at a comma that stands in no parentheses. */
  private static int afterDescriptors(String srcset, int start) {
    int depth = 0;
    int at = start;
    while (at < srcset.length() && (depth > 0 || srcset.charAt(at) != ',')) {
      depth += srcset.charAt(at) == '(' ? 1 : srcset.charAt(at) == ')' ? -1 : 0;
      depth = Math.max(0, depth);
      at++;
    }
    return at;
  }

  private static boolean isSpace(char c) {
    return c == ' ' || c == '\t' || c == '\n' || c == '\f' || c == '\r';
  }
}
