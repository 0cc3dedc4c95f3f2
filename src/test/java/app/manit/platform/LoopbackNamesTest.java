package app.manit.platform;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.InetAddress;
import java.net.UnknownHostException;
import java.net.spi.InetAddressResolver;
import java.net.spi.InetAddressResolver.LookupPolicy;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class LoopbackNamesTest {
  private static final LookupPolicy ANY = LookupPolicy.of(LookupPolicy.IPV4 | LookupPolicy.IPV6);

  @ParameterizedTest
  @ValueSource(strings = {"ana-links.localhost", "1a2b3c4d.ana-links.localhost", "ANA.LocalHost."})
  void findsSitesOfThePracticeHostOnThisComputer(String name) throws UnknownHostException {
    assertThat(InetAddress.getAllByName(name))
        .extracting(InetAddress::toString)
        .containsExactly(name + "/127.0.0.1");
  }

  @Test
  void leavesOtherNamesToTheSystem() throws UnknownHostException {
    InetAddress answer = InetAddress.getByAddress(new byte[] {10, 0, 0, 7});
    InetAddressResolver resolver = LoopbackNames.before(systemThatSays(answer));

    for (String name :
        List.of("localhost", "ana-links.pages.dev", "localhost.example.com", "ana-localhost")) {
      assertThat(resolver.lookupByName(name, ANY)).containsExactly(answer);
    }
    assertThat(resolver.lookupByName("ana.localhost", ANY)).doesNotContain(answer);
    assertThat(resolver.lookupByAddress(answer.getAddress())).isEqualTo("answer");
  }

  private static InetAddressResolver systemThatSays(InetAddress answer) {
    return new InetAddressResolver() {
      @Override
      public Stream<InetAddress> lookupByName(String host, LookupPolicy policy) {
        return Stream.of(answer);
      }

      @Override
      public String lookupByAddress(byte[] address) {
        return "answer";
      }
    };
  }
}
