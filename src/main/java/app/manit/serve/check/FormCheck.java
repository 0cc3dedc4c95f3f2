package app.manit.serve.check;

import app.manit.serve.Destinations.Destination;
import app.manit.serve.WebUrl;
import app.manit.site.Legible;
import app.manit.site.SiteWarning;
import java.util.Arrays;
import java.util.regex.Pattern;

/**
 * Finds forms that only a server could receive. One that a script may take care of, or that goes to
 * another host, is none of our business.
 */
final class FormCheck {
  private static final Pattern SERVER_PAGE =
      Pattern.compile("(?i).*\\.(php|phtml|asp|aspx|jsp|cgi|pl|py|rb)");

  private final Ground ground;
  private final LinkCheck links;
  private final Findings findings;

  FormCheck(Ground ground, LinkCheck links, Findings findings) {
    this.ground = ground;
    this.links = links;
    this.findings = findings;
  }

  /** Looks at a form. */
  void look(Place place, Markup page, Form form) {
    String action = LinkText.clean(form.action());
    if (form.forNetlify()) {
      warn("netlify", place);
    } else if (LinkText.leadsNowhereElse(action)) {
      boolean lost = form.posts() || form.asks();
      if (lost && !form.scripted() && !page.mayReact()) {
        warn("nowhere", place);
      }
    } else if (!form.scripted()) {
      links
          .onThisSite(place, action)
          .filter(url -> isForServer(url, page, form))
          .ifPresent(url -> warn("to-page", place, action));
    }
  }

  /** Whatever Pages has there, it answers 405 to what is posted, unless a rule sends it away. */
  private boolean isForServer(WebUrl url, Markup page, Form form) {
    boolean server = SERVER_PAGE.matcher(url.path()).matches();
    return (server || (form.posts() && !page.sendsByScript()))
        && !(ground.follow(url) instanceof Destination.Away);
  }

  private void warn(String reason, Place place, String... details) {
    findings.add(
        SiteWarning.because(
            SiteWarning.Kind.FORM_NEEDS_SERVER,
            reason,
            Legible.of(place.file().value()),
            Arrays.stream(details).map(Legible::of).toArray(String[]::new)));
  }
}
