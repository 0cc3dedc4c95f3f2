package app.manit.serve;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
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
   * @throws TooLongAnswer if that is more than an answer may have
   */
  HeaderFields apply(HeaderFields defaults, WebUrl url) {
    Answer answer = new Answer(defaults);
    for (Compiled compiled : rules) {
      compiled.pattern().match(url).ifPresent(values -> answer.apply(compiled.rule(), values));
    }
    return HeaderFields.of(answer.fields);
  }

  /** The fields of one answer while rules change them. */
  private static final class Answer {
    private final Map<String, List<String>> fields;
    private final Set<String> setByRule = new HashSet<>();
    private int length;

    Answer(HeaderFields defaults) {
      fields = new LinkedHashMap<>(defaults.all());
    }

    void apply(HeaderRule rule, Map<String, String> values) {
      for (String name : rule.detach()) {
        fields.remove(name.toLowerCase(Locale.ROOT));
      }
      for (Map.Entry<String, String> field : rule.set().entrySet()) {
        set(field.getKey(), RulePattern.fill(field.getValue(), values));
      }
    }

    private void set(String name, String value) {
      length += name.length() + value.length();
      if (length > HeaderFields.MAX_LENGTH) {
        throw new TooLongAnswer();
      }
      if (setByRule.add(name)) {
        fields.put(name, new ArrayList<>());
      }
      fields.computeIfAbsent(name, absent -> new ArrayList<>()).add(value);
    }
  }
}
