package app.manit.pages;

import java.util.Optional;
import java.util.regex.Pattern;
import okhttp3.HttpUrl;

/**
 * Which addresses a Pages host may call those of its sites. They are shown, copied, opened and
 * asked for, so a host that was taken over, or is none, must not be able to send anybody elsewhere
 * with them: to a script, to a file, to this computer.
 */
final class SiteHosts {
  private static final String CLOUDFLARES = ".pages.dev";
  private static final int LONGEST = 253;
  private static final String LABEL = "[a-z0-9](?:[a-z0-9-]{0,61}[a-z0-9])?";

  /** At least two labels, the last of which is no number: that would be an address by numbers. */
  private static final Pattern NAME =
      Pattern.compile("(?:" + LABEL + "\\.)+(?=[a-z0-9-]*[a-z])" + LABEL);

  private static final Pattern PORT = Pattern.compile(":[0-9]{1,5}$");

  private final boolean cloudflare;
  private final boolean onThisComputer;

  SiteHosts(HostEndpoint endpoint) {
    this.cloudflare = endpoint.isCloudflare();
    this.onThisComputer = Loopback.is(endpoint.baseUrl().getHost());
  }

  /** The host name of a site, on this computer also with its port; empty if it can be none. */
  Optional<String> subdomain(String said) {
    String name = PORT.matcher(said).replaceFirst("");
    boolean portIsRight = name.equals(said) || (Loopback.is(name) && isAddress(said));
    return portIsRight && may(name) ? Optional.of(said) : Optional.empty();
  }

  private static boolean isAddress(String authority) {
    return HttpUrl.parse("http://" + authority) != null;
  }

  /** The address of a deployment, without anything behind the host; empty if it can be none. */
  Optional<String> url(String said) {
    HttpUrl url = HttpUrl.parse(said);
    if (url == null || !url.encodedUsername().isEmpty() || !url.encodedPassword().isEmpty()) {
      return Optional.empty();
    }
    boolean usualPort = url.port() == HttpUrl.defaultPort(url.scheme());
    boolean wayIsRight = url.isHttps() ? usualPort : Loopback.is(url.host());
    return wayIsRight && may(url.host())
        ? Optional.of(url.scheme() + "://" + url.host() + (usualPort ? "" : ":" + url.port()))
        : Optional.empty();
  }

  private boolean may(String name) {
    if (name.length() > LONGEST || !NAME.matcher(name).matches()) {
      return false;
    }
    return Loopback.is(name) ? onThisComputer : !cloudflare || name.endsWith(CLOUDFLARES);
  }
}
