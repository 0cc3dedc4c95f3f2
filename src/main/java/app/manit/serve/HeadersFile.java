package app.manit.serve;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * {@code _headers} as Pages reads it: a line that it does not understand is skipped, never an
 * error.
 *
 * @param rules in the order of the file; a path that comes twice keeps its first place and its last
 *     block
 */
record HeadersFile(List<HeaderRule> rules, List<RuleProblem> problems) {
  static final int MAX_LINE_LENGTH = 2_000;
  static final int MAX_RULES = 100;

  private static final Pattern LOOKS_LIKE_A_PATH = Pattern.compile("\\S+://|/");
  private static final Pattern SPLAT_NAME = Pattern.compile(":splat(?!\\w)");
  private static final String DETACH = "! ";

  HeadersFile {
    rules = List.copyOf(rules);
    problems = List.copyOf(problems);
  }

  static HeadersFile parse(String text) {
    return new Parser(text.split("\n", -1)).parse();
  }

  private record Block(int line, String path, Map<String, String> set, List<String> detach) {}

  private static final class Parser {
    private final String[] lines;
    private final Map<String, HeaderRule> rules = new LinkedHashMap<>();
    private final List<RuleProblem> problems = new ArrayList<>();
    private int complete;
    private @Nullable Block open;

    /** After a refused path its lines are skipped without a word. */
    private boolean underRefusedPath;

    Parser(String[] lines) {
      this.lines = lines;
    }

    HeadersFile parse() {
      for (int i = 0; i < lines.length; i++) {
        String line = JsText.trim(lines[i]);
        int number = i + 1;
        if (line.isEmpty() || line.startsWith("#")) {
          continue;
        }
        if (line.length() > MAX_LINE_LENGTH) {
          refuse(
              number,
              "Ignoring line %d as it exceeds the maximum allowed length of %d."
                  .formatted(number, MAX_LINE_LENGTH));
        } else if (!LOOKS_LIKE_A_PATH.matcher(line).lookingAt()) {
          header(line, number);
        } else if (complete >= MAX_RULES) {
          refuse(
              number,
              "Maximum number of rules supported is %d. Skipping remaining %d lines of file."
                  .formatted(MAX_RULES, lines.length - i));
          break;
        } else {
          close();
          begin(line, number);
        }
      }
      close();
      return new HeadersFile(List.copyOf(rules.values()), problems);
    }

    private void begin(String line, int number) {
      RuleTarget.Read path = RuleTarget.headersFor(line);
      String refusal = path.value().map(Parser::wildcardProblem).orElse(path.reason());
      underRefusedPath = !refusal.isEmpty();
      if (underRefusedPath) {
        refuse(number, refusal);
      } else {
        open =
            new Block(number, path.value().orElseThrow(), new LinkedHashMap<>(), new ArrayList<>());
      }
    }

    private static String wildcardProblem(String path) {
      int first = path.indexOf('*');
      if (first >= 0 && path.indexOf('*', first + 1) >= 0) {
        return "A path can have one splat (*) only. Skipping " + path + ".";
      }
      return first >= 0 && SPLAT_NAME.matcher(path).find()
          ? "A path cannot have both a splat (*) and a placeholder :splat. Skipping " + path + "."
          : "";
    }

    private void close() {
      Block block = open;
      open = null;
      if (block == null) {
        return;
      }
      if (block.set().isEmpty() && block.detach().isEmpty()) {
        refuse(block.line(), "No headers specified");
      } else {
        complete++;
        rules.put(block.path(), new HeaderRule(block.path(), block.set(), block.detach()));
      }
    }

    private void header(String line, int number) {
      if (underRefusedPath) {
        return;
      }
      int colon = line.indexOf(':');
      if (colon < 0) {
        detach(line, number);
        return;
      }
      String name = JsText.trim(line.substring(0, colon)).toLowerCase(Locale.ROOT);
      String value = JsText.trim(line.substring(colon + 1));
      if (name.indexOf(' ') >= 0) {
        refuse(number, "Header name cannot include spaces");
      } else if (name.isEmpty()) {
        refuse(number, "No header name specified");
      } else if (value.isEmpty()) {
        refuse(number, "No header value specified");
      } else if (open == null) {
        refuse(number, "Path should come before header (" + name + ": " + value + ")");
      } else {
        open.set().merge(name, value, (first, next) -> first + ", " + next);
      }
    }

    private void detach(String line, int number) {
      if (open == null) {
        refuse(number, "Expected a path beginning with at least one forward-slash");
      } else if (line.startsWith(DETACH)) {
        open.detach().add(line.substring(DETACH.length()));
      } else {
        refuse(number, "Expected a colon-separated header pair (e.g. name: value)");
      }
    }

    private void refuse(int line, String reason) {
      problems.add(new RuleProblem(line, reason));
    }
  }
}
