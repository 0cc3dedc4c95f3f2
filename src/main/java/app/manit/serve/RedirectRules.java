package app.manit.serve;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Finds the redirect for a request: plain rules by their exact path, then the others in order. */
final class RedirectRules {
  private record Dynamic(RulePattern pattern, Redirect redirect) {}

  private final Map<String, Redirect> plain = new HashMap<>();
  private final List<Dynamic> dynamic = new ArrayList<>();

  RedirectRules(List<Redirect> redirects) {
    boolean onlyPlain = true;
    for (Redirect redirect : redirects) {
      onlyPlain &= !RulePattern.isDynamic(redirect.from());
      if (onlyPlain) {
        plain.put(redirect.from(), redirect);
      } else {
        RulePattern.compile(redirect.from())
            .ifPresent(pattern -> dynamic.add(new Dynamic(pattern, redirect)));
      }
    }
  }

  /** The rule that answers this request, its target filled in. */
  Optional<Redirect> match(WebUrl url) {
    Redirect exact = plain.get(url.path());
    if (exact != null) {
      return Optional.of(exact);
    }
    for (Dynamic rule : dynamic) {
      Optional<Map<String, String>> values = rule.pattern().match(url);
      if (values.isPresent()) {
        Redirect redirect = rule.redirect();
        return Optional.of(
            new Redirect(
                redirect.from(), RulePattern.fill(redirect.to(), values.get()), redirect.status()));
      }
    }
    return Optional.empty();
  }

  /** Characters of the rules that are compared with each path, one after the other. */
  int weight() {
    return dynamic.stream().mapToInt(rule -> rule.redirect().from().length()).sum();
  }
}
