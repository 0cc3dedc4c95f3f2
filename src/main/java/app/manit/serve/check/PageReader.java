package app.manit.serve.check;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jsoup.nodes.Attribute;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;
import org.jsoup.parser.Parser;
import org.jsoup.select.NodeFilter;

/**
 * Reads a page as a browser does, and notes what there is to be checked. What a template holds is
 * no part of the page until a script makes it one.
 */
final class PageReader implements NodeFilter {
  private static final Map<String, List<String>> LOADING =
      Map.ofEntries(
          Map.entry("img", List.of("src")),
          Map.entry("source", List.of("src")),
          Map.entry("video", List.of("src", "poster")),
          Map.entry("audio", List.of("src")),
          Map.entry("track", List.of("src")),
          Map.entry("embed", List.of("src")),
          Map.entry("iframe", List.of("src")),
          Map.entry("frame", List.of("src")),
          Map.entry("input", List.of("src")),
          Map.entry("object", List.of("data")),
          Map.entry("image", List.of("href", "xlink:href")),
          Map.entry("use", List.of("href", "xlink:href")),
          Map.entry("feimage", List.of("href", "xlink:href")),
          Map.entry("body", List.of("background")),
          Map.entry("table", List.of("background")),
          Map.entry("td", List.of("background")));

  /** Other relations only say something: a canonical address need not be this page's. */
  private static final Set<String> LOADING_RELATIONS =
      Set.of(
          "icon",
          "apple-touch-icon",
          "apple-touch-icon-precomposed",
          "apple-touch-startup-image",
          "mask-icon",
          "preload",
          "modulepreload",
          "prefetch",
          "manifest");

  private static final Pattern WHOLE = Pattern.compile("(?i)<(!doctype|html|head|body)\\b");
  private static final Pattern REFRESH =
      Pattern.compile("(?i)\\s*+[\\d.]*+\\s*+[;,]?+\\s*+url\\s*+=\\s*+[\"']?+([^\"']*)");
  private static final Pattern JAVASCRIPT =
      Pattern.compile("(?i)|module|(text|application)/(x-)?(java|ecma)script\\b.*");

  private final List<Link> links = new ArrayList<>();
  private final List<Form> forms = new ArrayList<>();
  private final List<String> scripts = new ArrayList<>();
  private final List<String> modules = new ArrayList<>();
  private Optional<String> base = Optional.empty();
  private boolean loadsScripts;
  private boolean mapsImports;

  private PageReader() {}

  /** What there is in a page. */
  static Markup read(String html) {
    PageReader reader = new PageReader();
    Parser.htmlParser().parseInput(html, "").filter(reader);
    return new Markup(
        reader.base,
        reader.links,
        reader.forms,
        reader.scripts,
        reader.modules,
        reader.loadsScripts,
        reader.mapsImports,
        WHOLE.matcher(html).find());
  }

  @Override
  public FilterResult head(Node node, int depth) {
    if (!(node instanceof Element element)) {
      return FilterResult.CONTINUE;
    }
    if (element.normalName().equals("template")) {
      return FilterResult.SKIP_ENTIRELY;
    }
    note(element);
    return FilterResult.CONTINUE;
  }

  private void note(Element element) {
    switch (element.normalName()) {
      case "a", "area" -> links(element, List.of("href", "xlink:href"), Link.Use.FOLLOWED);
      case "link" -> relation(element);
      case "script" -> script(element);
      case "style" -> links.addAll(CssLinks.in(element.data()));
      case "meta" -> refresh(element);
      case "form" -> forms.add(FormReader.read(element));
      case "base" -> {
        if (base.isEmpty() && element.hasAttr("href")) {
          base = Optional.of(element.attr("href"));
        }
      }
      default ->
          links(element, LOADING.getOrDefault(element.normalName(), List.of()), Link.Use.LOADED);
    }
    for (String set : List.of("srcset", "imagesrcset")) {
      Srcset.addresses(element.attr(set))
          .forEach(address -> links.add(new Link(address, Link.Use.LOADED)));
    }
    if (element.hasAttr("style")) {
      links.addAll(CssLinks.in(element.attr("style")));
    }
  }

  private void links(Element element, List<String> attributes, Link.Use use) {
    for (String name : attributes) {
      Attribute attribute = element.attribute(name);
      if (attribute != null) {
        links.add(new Link(attribute.getValue(), use));
      }
    }
  }

  private void relation(Element element) {
    Set<String> relations = Set.copyOf(Arrays.asList(lower(element, "rel").strip().split("\\s+")));
    boolean style =
        relations.contains("stylesheet")
            || (relations.contains("preload") && lower(element, "as").equals("style"));
    if (style) {
      links(element, List.of("href"), Link.Use.STYLE);
    } else if (relations.stream().anyMatch(LOADING_RELATIONS::contains)) {
      links(element, List.of("href"), Link.Use.LOADED);
    }
  }

  private void script(Element element) {
    String type = lower(element, "type").strip();
    mapsImports |= type.equals("importmap");
    boolean runs = JAVASCRIPT.matcher(type).matches();
    boolean module = type.equals("module");
    if (element.hasAttr("src")) {
      loadsScripts = true;
      Link.Use use = !runs ? Link.Use.LOADED : module ? Link.Use.MODULE : Link.Use.SCRIPT;
      links.add(new Link(element.attr("src"), use));
    } else if (runs) {
      scripts.add(element.data());
      if (module) {
        modules.add(element.data());
      }
    } else {
      // Another script may run it: a template, or a language that is translated in the browser.
      loadsScripts |= type.startsWith("text/") && !type.contains("template");
    }
  }

  private void refresh(Element element) {
    if (lower(element, "http-equiv").equals("refresh")) {
      Matcher address = REFRESH.matcher(element.attr("content"));
      if (address.lookingAt()) {
        links.add(new Link(address.group(1), Link.Use.FOLLOWED));
      }
    }
  }

  private static String lower(Element element, String attribute) {
    return element.attr(attribute).toLowerCase(Locale.ROOT);
  }
}
