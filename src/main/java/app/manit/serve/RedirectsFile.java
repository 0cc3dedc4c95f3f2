package app.manit.serve;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * {@code _redirects} as Pages reads it: a line that it does not understand is skipped, never an
 * error.
 *
 * @param rules in the order of the file
 */
record RedirectsFile(List<Redirect> rules, List<RuleProblem> problems) {
  static final int MAX_LINE_LENGTH = 2_000;
  static final int MAX_STATIC_RULES = 2_000;
  static final int MAX_DYNAMIC_RULES = 100;

  private static final Pattern TO_INDEX = Pattern.compile(".*/index(.html)?", Pattern.DOTALL);
  private static final Set<String> STATUSES = Set.of("200", "301", "302", "303", "307", "308");

  RedirectsFile {
    rules = List.copyOf(rules);
    problems = List.copyOf(problems);
  }

  static RedirectsFile parse(String text) {
    return new Parser(new RuleLines(text)).parse();
  }

  private static final class Parser {
    private final RuleLines lines;
    private final List<Redirect> rules = new ArrayList<>();
    private final Set<String> seen = new HashSet<>();
    private int staticRules;
    private int dynamicRules;

    Parser(RuleLines lines) {
      this.lines = lines;
    }

    RedirectsFile parse() {
      while (dynamicRules <= MAX_DYNAMIC_RULES && lines.advance()) {
        if (!lines.line().isEmpty() && !lines.line().startsWith("#")) {
          read(lines.line()).ifPresent(lines::refuse);
        }
      }
      return new RedirectsFile(rules, lines.problems());
    }

    /** Adds the rule, or says why not. */
    private Optional<RuleFault.Objection> read(String line) {
      if (line.length() > MAX_LINE_LENGTH) {
        return Optional.of(RuleFault.LINE_TOO_LONG.of(lines.number(), MAX_LINE_LENGTH));
      }
      List<String> tokens = JsText.tokens(JsText.withoutComment(line));
      if (tokens.size() < 2 || tokens.size() > 3) {
        return Optional.of(RuleFault.WORDS_MISCOUNTED.of(tokens.size()));
      }
      RuleTarget.Read from = RuleTarget.redirectFrom(tokens.get(0));
      if (from.value().isEmpty()) {
        return from.objection();
      }
      Optional<RuleFault.Objection> tooMany = count(from.value().get());
      if (tooMany.isPresent()) {
        return tooMany;
      }
      RuleTarget.Read to = RuleTarget.redirectTo(tokens.get(1));
      if (to.value().isEmpty()) {
        return to.objection();
      }
      String status = tokens.size() == 3 ? tokens.get(2) : "302";
      if (!STATUSES.contains(status)) {
        return Optional.of(RuleFault.STATUS_UNKNOWN.of(status));
      }
      return add(new Redirect(from.value().get(), to.value().get(), Integer.parseInt(status)));
    }

    /** A plain rule after a dynamic one counts, and is matched, as a dynamic one. */
    private Optional<RuleFault.Objection> count(String from) {
      if (dynamicRules == 0 && !RulePattern.isDynamic(from)) {
        staticRules++;
        return staticRules <= MAX_STATIC_RULES
            ? Optional.empty()
            : Optional.of(RuleFault.TOO_MANY_PLAIN.of(MAX_STATIC_RULES));
      }
      dynamicRules++;
      return dynamicRules <= MAX_DYNAMIC_RULES
          ? Optional.empty()
          : Optional.of(RuleFault.TOO_MANY_WITH_GAPS.of(MAX_DYNAMIC_RULES, lines.remaining()));
    }

    private Optional<RuleFault.Objection> add(Redirect rule) {
      boolean leavesSite = RuleTarget.isAbsolute(rule.to());
      if (!leavesSite
          && (rule.from().endsWith("/*") || rule.from().endsWith("/"))
          && TO_INDEX.matcher(rule.to()).matches()) {
        return Optional.of(RuleFault.ENDLESS.of());
      }
      if (!seen.add(rule.from())) {
        return Optional.of(RuleFault.SAID_BEFORE.of(rule.from()));
      }
      if (rule.isProxy() && leavesSite) {
        return Optional.of(RuleFault.SHOWS_ELSEWHERE.of(rule.to()));
      }
      rules.add(rule);
      return Optional.empty();
    }
  }
}
