package app.manit.serve.check;

import app.manit.serve.Destinations.Destination;
import app.manit.serve.WebUrl;
import app.manit.site.SiteFile;
import java.util.Optional;

/**
 * Finds out whether a link leads somewhere. Whether a file is there is not guessed from its path:
 * what answers visitors is asked.
 */
final class LinkCheck {
  /** Cloudflare's own services lie there, on every host that it serves. */
  private static final String CLOUDFLARES_OWN = "/cdn-cgi/";

  /** The work of a link that needs none of the rules. */
  private static final int LEAST_WORK = 64;

  private final Ground ground;
  private final Effort effort;
  private final BrokenLinks broken;

  LinkCheck(Ground ground, Effort effort, BrokenLinks broken) {
    this.ground = ground;
    this.effort = effort;
    this.broken = broken;
  }

  /**
   * Looks at a link, and notes it if it is broken.
   *
   * @return the file of the site that it leads to, if it does
   */
  Optional<SiteFile> look(Place place, Link link) {
    Optional<BrokenLink> first = Optional.empty();
    for (String choice : link.choices()) {
      String text = LinkText.clean(choice);
      Optional<WebUrl> own = onThisSite(place, text);
      if (own.isPresent() && !effort.allows(LEAST_WORK + ground.work(own.get()))) {
        return Optional.empty();
      }
      Optional<BrokenLink> fault =
          own.isPresent() ? fault(place, link, text, own.get()) : onOwnComputer(text);
      if (fault.isEmpty()) {
        return own.flatMap(url -> ground.file(ground.follow(url)));
      }
      first = first.or(() -> fault);
    }
    first.ifPresent(fault -> broken.note(place.file(), link.choices().getFirst(), fault));
    return Optional.empty();
  }

  /** The address of this site to which it leads, if it leads to one that can be judged. */
  Optional<WebUrl> onThisSite(Place place, String text) {
    if (LinkText.leadsNowhereElse(text)
        || LinkText.isOwnFile(text)
        || (place.scripted() && LinkText.hasGap(text))) {
      return Optional.empty();
    }
    return place
        .base()
        .link(text)
        .filter(ground::has)
        .filter(url -> !url.path().startsWith(CLOUDFLARES_OWN));
  }

  /** Of links to other places only those can be judged. */
  private Optional<BrokenLink> onOwnComputer(String text) {
    boolean own =
        !LinkText.leadsNowhereElse(text)
            && (LinkText.isOwnFile(text)
                || ground
                    .root()
                    .link(text)
                    .filter(u -> LinkText.isOwnServer(u.host()))
                    .isPresent());
    return own ? Optional.of(new BrokenLink(LinkFault.OWN_COMPUTER, text)) : Optional.empty();
  }

  private Optional<BrokenLink> fault(Place place, Link link, String text, WebUrl url) {
    return switch (ground.follow(url)) {
      case Destination.Away() -> Optional.empty();
      case Destination.Astray() -> Optional.of(new BrokenLink(LinkFault.ASTRAY, url.path()));
      case Destination.File file ->
          link.use() != Link.Use.FOLLOWED && isTaken(file, url)
              ? Optional.of(new BrokenLink(LinkFault.TAKEN_BY_RULE, url.path()))
              : Optional.empty();
      case Destination.Nothing(boolean home) ->
          isHome(url) || (!place.whole() && isThereFromTheTop(text))
              ? Optional.empty()
              : Optional.of(missing(link, text, url, home));
    };
  }

  /** Whether a rule shows a page in the place of the file. */
  private boolean isTaken(Destination.File shown, WebUrl url) {
    return ground.file(shown).filter(file -> file.contentType().equals("text/html")).isPresent()
        && ground.followWithoutRules(url) instanceof Destination.File there
        && !there.equals(shown);
  }

  /** That there is no home page is said by itself. */
  private static boolean isHome(WebUrl url) {
    return url.path().equals("/") || url.path().equals("/index.html");
  }

  /** A piece of a page may lie in another folder than the pages that take it in. */
  private boolean isThereFromTheTop(String text) {
    return ground
        .root()
        .link(text)
        .filter(url -> !(ground.follow(url) instanceof Destination.Nothing))
        .isPresent();
  }

  private BrokenLink missing(Link link, String text, WebUrl url, boolean home) {
    Optional<SiteFile> spelled = ground.file(ground.followAnyhow(url));
    Optional<SiteFile> near = spelled.or(() -> ground.elsewhere(url));
    boolean page = url.path().lastIndexOf('.') < url.path().lastIndexOf('/');
    return new BrokenLink(
        spelled.isPresent()
            ? LinkFault.OTHER_CASE
            : near.isPresent() ? LinkFault.OTHER_FOLDER : asWritten(text),
        url.path(),
        near.map(file -> file.path().value()).orElse(""),
        home,
        home && page && link.use() == Link.Use.FOLLOWED);
  }

  private LinkFault asWritten(String text) {
    if (LinkText.isMailAddress(text)) {
      return LinkFault.NO_MAILTO;
    }
    if (LinkText.lacksScheme(text)) {
      return LinkFault.NO_SCHEME;
    }
    if (LinkText.isInHomeFolder(text)) {
      return LinkFault.OWN_COMPUTER;
    }
    return ground.site().files().size() == 1 ? LinkFault.ALONE : LinkFault.MISSING;
  }
}
