package app.manit.serve;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Applies {@code _headers} to an answer. */
final class HeaderRules {
  private record Compiled(RulePattern pattern, HeaderRule rule) {}

  private final List<Compiled> rules = new ArrayList<>();

  HeaderRules(List<HeaderRule> rules) {
    for (HeaderRule rule : rules) {
      RulePattern.compile(rule.path())
          .ifPresent(pattern -> this.rules.add(new Compiled(pattern, rule)));
    }
  }

  /**
   * Every matching rule in its order: first what it detaches, then what it sets. The first to set a
   * name replaces what Pages set; later ones append.
   *
   * @param url what the visitor asked for, not what a proxy rule or a clean address made of it
   */
  HeaderFields apply(HeaderFields defaults, WebUrl url) {
    HeaderFields fields = defaults;
    Set<String> setByRule = new HashSet<>();
    for (Compiled compiled : rules) {
      Optional<Map<String, String>> values = compiled.pattern().match(url);
      if (values.isEmpty()) {
        continue;
      }
      for (String name : compiled.rule().detach()) {
        fields = fields.without(name);
      }
      for (Map.Entry<String, String> field : compiled.rule().set().entrySet()) {
        String value = RulePattern.fill(field.getValue(), values.get());
        fields =
            setByRule.add(field.getKey())
                ? fields.with(field.getKey(), value)
                : fields.plus(field.getKey(), value);
      }
    }
    return fields;
  }
}
