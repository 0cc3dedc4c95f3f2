package app.manit.serve.check;

import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;
import org.jsoup.nodes.Attribute;
import org.jsoup.nodes.Element;

/** Reads what a form says of itself. */
final class FormReader {
  private static final Set<String> TYPED =
      Set.of("", "text", "email", "tel", "url", "number", "date", "file");
  private static final Set<String> SEARCHING = Set.of("q", "s", "query", "search", "keyword");

  /** Scripts by attribute: the browser's own, and those of htmx, Alpine and Vue. */
  private static final Pattern BY_SCRIPT =
      Pattern.compile("on.*|@.*|hx-.*|data-hx-.*|x-on:.*|v-on:.*");

  private FormReader() {}

  static Form read(Element form) {
    List<Element> parts = form.getAllElements();
    String action = form.attr("action").strip();
    if (action.isEmpty()) {
      action =
          parts.stream()
              .map(part -> part.attr("formaction").strip())
              .filter(text -> !text.isEmpty())
              .findFirst()
              .orElse("");
    }
    return new Form(
        form.attr("method").strip().equalsIgnoreCase("post"),
        action,
        parts.stream().anyMatch(FormReader::hasScript),
        form.hasAttr("netlify")
            || form.hasAttr("data-netlify")
            || form.hasAttr("netlify-honeypot")
            || form.hasAttr("data-netlify-honeypot"),
        !form.attr("method").strip().equalsIgnoreCase("dialog")
            && !form.attr("role").equalsIgnoreCase("search")
            && parts.stream().anyMatch(FormReader::asks));
  }

  private static boolean hasScript(Element part) {
    for (Attribute attribute : part.attributes()) {
      if (BY_SCRIPT.matcher(attribute.getKey().toLowerCase(Locale.ROOT)).matches()) {
        return true;
      }
    }
    return false;
  }

  private static boolean asks(Element part) {
    return switch (part.normalName()) {
      case "textarea" -> true;
      case "input" ->
          TYPED.contains(part.attr("type").strip().toLowerCase(Locale.ROOT))
              && !SEARCHING.contains(part.attr("name").toLowerCase(Locale.ROOT));
      default -> false;
    };
  }
}
