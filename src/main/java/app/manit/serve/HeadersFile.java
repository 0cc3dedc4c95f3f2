package app.manit.serve;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
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
          lines.refuse(RuleFault.LINE_TOO_LONG.of(lines.number(), MAX_LINE_LENGTH));
        } else if (!LOOKS_LIKE_A_PATH.matcher(line).lookingAt()) {
          header(line);
        } else if (complete >= MAX_RULES) {
          lines.refuse(RuleFault.TOO_MANY_FOR_HEADERS.of(MAX_RULES, lines.remaining()));
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
      Optional<RuleFault.Objection> objection =
          path.objection().or(() -> path.value().flatMap(Parser::wildcardProblem));
      underRefusedPath = objection.isPresent();
      if (objection.isPresent()) {
        lines.refuse(objection.get());
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

    private static Optional<RuleFault.Objection> wildcardProblem(String path) {
      int first = path.indexOf('*');
      if (first >= 0 && path.indexOf('*', first + 1) >= 0) {
        return Optional.of(RuleFault.TWO_SPLATS.of(path));
      }
      return first >= 0 && SPLAT_NAME.matcher(path).find()
          ? Optional.of(RuleFault.SPLAT_BY_NAME.of(path))
          : Optional.empty();
    }

    private void close() {
      Block block = open;
      open = null;
      if (block == null) {
        return;
      }
      if (block.set().isEmpty() && block.detach().isEmpty()) {
        lines.refuse(block.line(), RuleFault.NO_HEADERS.of());
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
        lines.refuse(RuleFault.NAME_WITH_SPACES.of());
      } else if (name.isEmpty()) {
        lines.refuse(RuleFault.NAME_MISSING.of());
      } else if (value.isEmpty()) {
        lines.refuse(RuleFault.VALUE_MISSING.of());
      } else if (open == null) {
        lines.refuse(RuleFault.BEFORE_ANY_PATH.of(name, value));
      } else {
        set(open, name, value);
      }
    }

    /** A block that no answer could carry is cut: its values would be joined again and again. */
    private void set(Block block, String name, String value) {
      blockLength += name.length() + value.length();
      if (blockLength > HeaderFields.MAX_LENGTH) {
        lines.refuse(RuleFault.HEADERS_TOO_LONG.of(HeaderFields.MAX_LENGTH));
      } else {
        block.set().merge(name, value, (first, next) -> first + ", " + next);
      }
    }

    private void detach(String line) {
      if (open == null) {
        lines.refuse(RuleFault.NO_PATH.of());
      } else if (line.startsWith(DETACH)) {
        open.detach().add(line.substring(DETACH.length()));
      } else {
        lines.refuse(RuleFault.NO_COLON.of());
      }
    }
  }
}
