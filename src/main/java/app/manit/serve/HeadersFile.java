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
    return new Parser(new RuleLines(text)).parse();
  }

  private record Block(int line, String path, Map<String, String> set, List<String> detach) {}

  private static final class Parser {
    private final RuleLines lines;
    private final Map<String, HeaderRule> rules = new LinkedHashMap<>();
    private int complete;
    private @Nullable Block open;
    private int blockLength;

    /** After a refused path its lines are skipped without a word. */
    private boolean underRefusedPath;

    Parser(RuleLines lines) {
      this.lines = lines;
    }

    HeadersFile parse() {
      while (lines.advance()) {
        String line = lines.line();
        if (line.isEmpty() || line.startsWith("#")) {
          continue;
        }
        if (line.length() > MAX_LINE_LENGTH) {
          lines.refuse(
              "Ignoring line %d as it exceeds the maximum allowed length of %d."
                  .formatted(lines.number(), MAX_LINE_LENGTH));
        } else if (!LOOKS_LIKE_A_PATH.matcher(line).lookingAt()) {
          header(line);
        } else if (complete >= MAX_RULES) {
          lines.refuse(
              "Maximum number of rules supported is %d. Skipping remaining %d lines of file."
                  .formatted(MAX_RULES, lines.remaining()));
          break;
        } else {
          close();
          begin(line);
        }
      }
      close();
      return new HeadersFile(List.copyOf(rules.values()), lines.problems());
    }

    private void begin(String line) {
      RuleTarget.Read path = RuleTarget.headersFor(line);
      String refusal = path.value().map(Parser::wildcardProblem).orElse(path.reason());
      underRefusedPath = !refusal.isEmpty();
      if (underRefusedPath) {
        lines.refuse(refusal);
      } else {
        blockLength = 0;
        open =
            new Block(
                lines.number(),
                path.value().orElseThrow(),
                new LinkedHashMap<>(),
                new ArrayList<>());
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
        lines.refuse(block.line(), "No headers specified");
      } else {
        complete++;
        rules.put(block.path(), new HeaderRule(block.path(), block.set(), block.detach()));
      }
    }

    private void header(String line) {
      if (underRefusedPath) {
        return;
      }
      int colon = line.indexOf(':');
      if (colon < 0) {
        detach(line);
        return;
      }
      String name = JsText.trim(line.substring(0, colon)).toLowerCase(Locale.ROOT);
      String value = JsText.trim(line.substring(colon + 1));
      if (name.indexOf(' ') >= 0) {
        lines.refuse("Header name cannot include spaces");
      } else if (name.isEmpty()) {
        lines.refuse("No header name specified");
      } else if (value.isEmpty()) {
        lines.refuse("No header value specified");
      } else if (open == null) {
        lines.refuse("Path should come before header (" + name + ": " + value + ")");
      } else {
        set(open, name, value);
      }
    }

    /** A block that no answer could carry is cut: its values would be joined again and again. */
    private void set(Block block, String name, String value) {
      blockLength += name.length() + value.length();
      if (blockLength > HeaderFields.MAX_LENGTH) {
        lines.refuse(
            "Headers of one rule can have %d characters".formatted(HeaderFields.MAX_LENGTH));
      } else {
        block.set().merge(name, value, (first, next) -> first + ", " + next);
      }
    }

    private void detach(String line) {
      if (open == null) {
        lines.refuse("Expected a path beginning with at least one forward-slash");
      } else if (line.startsWith(DETACH)) {
        open.detach().add(line.substring(DETACH.length()));
      } else {
        lines.refuse("Expected a colon-separated header pair (e.g. name: value)");
      }
    }
  }
}
