package app.manit.pages;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.InetAddress;
import java.net.UnknownHostException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class LoopbackTest {

  @ParameterizedTest
  @ValueSource(strings = {"ann-links.localhost", "A.B.LOCALHOST"})
  void practisedSitesAreOnThisComputer(String name) throws UnknownHostException {
    assertThat(new Loopback().lookup(name))
        .extracting(InetAddress::getHostAddress)
        .containsExactly("127.0.0.1");
  }

  @Test
  void localhostHasBothAddresses() throws UnknownHostException {
    assertThat(new Loopback().lookup("localhost"))
        .hasSize(2)
        .allMatch(InetAddress::isLoopbackAddress);
  }
}
