package app.manit.platform;

import java.net.InetAddress;
import java.net.UnknownHostException;
import java.net.spi.InetAddressResolver;
import java.net.spi.InetAddressResolver.LookupPolicy;
import java.net.spi.InetAddressResolverProvider;
import java.util.Locale;
import java.util.stream.Stream;

/**
 * Lets this JVM, and so the preview's WebView, find {@code name.localhost}, under which the
 * practice host serves each site. Browsers and curl know such names; Java asks the system, which on
 * Linux does not. Every other name goes the usual way.
 */
public final class LoopbackNames extends InetAddressResolverProvider {
  private static final byte[] IPV4 = {127, 0, 0, 1};
  private static final byte[] IPV6 = {0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 1};

  /** Called by the JVM, which finds this class among its services. */
  public LoopbackNames() {}

  @Override
  public InetAddressResolver get(Configuration configuration) {
    return before(configuration.builtinResolver());
  }

  static InetAddressResolver before(InetAddressResolver system) {
    return new InetAddressResolver() {
      @Override
      public Stream<InetAddress> lookupByName(String host, LookupPolicy policy)
          throws UnknownHostException {
        return isBelowLocalhost(host)
            ? Stream.of(InetAddress.getByAddress(host, loopback(policy)))
            : system.lookupByName(host, policy);
      }

      @Override
      public String lookupByAddress(byte[] address) throws UnknownHostException {
        return system.lookupByAddress(address);
      }
    };
  }

  /** Never looked up elsewhere (RFC 6761, 6.3); with or without the last dot. */
  private static boolean isBelowLocalhost(String host) {
    String name = host.toLowerCase(Locale.ROOT);
    return name.endsWith(".localhost") || name.endsWith(".localhost.");
  }

  /** IPv4 wherever it may be: the practice host listens there only. */
  private static byte[] loopback(LookupPolicy policy) {
    boolean ipv4 = (policy.characteristics() & LookupPolicy.IPV4) != 0;
    return ipv4 ? IPV4 : IPV6;
  }

  @Override
  public String name() {
    return "Manit's names below localhost";
  }
}
