package app.manit.serve.check;

import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * What there is to be checked in a page.
 *
 * @param base what its links are relative to, as it is written; empty for the page itself
 * @param scripts the text of scripts that stand in it
 * @param loadsScripts whether it has others, which lie elsewhere
 * @param mapsImports whether it says where modules lie that scripts import by name
 * @param modules the text of those scripts that are modules
 * @param whole whether it is a page, and not a piece that others take in
 */
record Markup(
    Optional<String> base,
    List<Link> links,
    List<Form> forms,
    List<String> scripts,
    List<String> modules,
    boolean loadsScripts,
    boolean mapsImports,
    boolean whole) {

  private static final Pattern ROUTES = Pattern.compile("\\b(pushState|popstate)\\b");
  private static final Pattern SENDS = Pattern.compile("(?i)submit");
  private static final Pattern REACTS = Pattern.compile("(?i)submit|click|FormData");

  /** Whether a script in this text shows pages of its own under addresses of its own. */
  static boolean routes(String script) {
    return ROUTES.matcher(script).find();
  }

  /** Whether there is any script, which may change what is written. */
  boolean isScripted() {
    return loadsScripts || !scripts.isEmpty();
  }

  /** Whether a script in it does something when a form is sent. */
  boolean sendsByScript() {
    return scripts.stream().anyMatch(SENDS.asPredicate());
  }

  /** Whether some script may do something with a form. */
  boolean mayReact() {
    return loadsScripts || scripts.stream().anyMatch(REACTS.asPredicate());
  }
}
