package app.manit.pages;

import java.net.InetAddress;
import java.net.UnknownHostException;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
import okhttp3.Dns;

/**
 * This computer, by the names that browsers give it. They are answered here and never looked up, so
 * that nobody else can answer for them.
 */
final class Loopback implements Dns {
  private static final Pattern IPV4 =
      Pattern.compile("127(?:\\.(?:25[0-5]|2[0-4][0-9]|1?[0-9]{1,2})){3}");

  /** Whether the host of a URL is this computer: 127.0.0.0/8, ::1, localhost, *.localhost. */
  static boolean is(String host) {
    return IPV4.matcher(host).matches()
        || host.equals("::1")
        || host.equals("[::1]")
        || isName(host);
  }

  private static boolean isName(String host) {
    String name = host.toLowerCase(Locale.ROOT);
    return name.equals("localhost") || name.endsWith(".localhost");
  }

  @Override
  public List<InetAddress> lookup(String hostname) throws UnknownHostException {
    if (!isName(hostname)) {
      return Dns.SYSTEM.lookup(hostname);
    }
    InetAddress ipv4 = InetAddress.getByAddress(hostname, new byte[] {127, 0, 0, 1});
    if (!hostname.equalsIgnoreCase("localhost")) {
      // Practised sites: the practice host listens here only, and somebody else may on ::1.
      return List.of(ipv4);
    }
    return List.of(
        ipv4,
        InetAddress.getByAddress(
            hostname, new byte[] {0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 1}));
  }
}
