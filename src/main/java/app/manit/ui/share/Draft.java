package app.manit.ui.share;

import app.manit.share.LinkTarget;
import app.manit.share.Mailto;
import app.manit.share.MastodonServer;
import app.manit.share.ShareLinks;
import app.manit.share.ShareTarget;
import java.net.URI;
import java.util.Optional;

/**
 * What the user is about to send.
 *
 * @param target where it goes
 * @param text the words, as they are written so far
 * @param server where they have a Mastodon account, as they write it; may be empty
 * @param picture what Pinterest pins, as far as it is known
 * @param sending whether it goes
 */
record Draft(
    SharedPage page,
    ShareTarget target,
    String text,
    String server,
    Picture picture,
    Sending sending) {

  /** What is known of the picture. */
  sealed interface Picture {}

  /** It is being looked for. */
  record Sought() implements Picture {}

  /** The page has none. */
  record Missing() implements Picture {}

  /**
   * This one.
   *
   * @param address where it is online
   */
  record Found(URI address) implements Picture {}

  /** Whether a mail goes: the only kind that tells. */
  enum Sending {
    NOT_YET,
    UNDER_WAY,
    /** No program took it. */
    REFUSED
  }

  /** The words that will go, as many as fit. */
  String fitting() {
    return target instanceof LinkTarget network
        ? ShareLinks.fitting(network, text, page.address())
        : Mailto.fitting(page.title(), text, page.address());
  }

  /** Whether all of the words go. */
  boolean fits() {
    return fitting().equals(text.strip());
  }

  /** Whether what is written for a server can be one. */
  boolean serverIsLegal() {
    return server.isBlank() || MastodonServer.parse(server).isPresent();
  }

  /** What the browser, or the mail program, is to open; empty while it cannot be said. */
  Optional<URI> link() {
    return target instanceof LinkTarget network
        ? link(network)
        : Optional.of(Mailto.of(page.title(), text, page.address()));
  }

  private Optional<URI> link(LinkTarget network) {
    return switch (network) {
      case PINTEREST ->
          picture instanceof Found(URI address)
              ? Optional.of(ShareLinks.pin(text, page.address(), address))
              : Optional.empty();
      case MASTODON ->
          server.isBlank()
              ? Optional.of(ShareLinks.link(network, text, page.address()))
              : MastodonServer.parse(server)
                  .map(known -> ShareLinks.toot(known, text, page.address()));
      default -> Optional.of(ShareLinks.link(network, text, page.address()));
    };
  }

  Draft with(Picture known) {
    return new Draft(page, target, text, server, known, sending);
  }

  Draft with(Sending now) {
    return new Draft(page, target, text, server, picture, now);
  }

  Draft written(String words) {
    return new Draft(page, target, words, server, picture, sending);
  }

  Draft toServer(String name) {
    return new Draft(page, target, text, name, picture, sending);
  }
}
