package app.manit.pages;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.KeyStore;
import javax.net.ssl.KeyManagerFactory;
import javax.net.ssl.SSLContext;
import javax.net.ssl.SSLHandshakeException;
import javax.net.ssl.TrustManagerFactory;
import mockwebserver3.MockResponse;
import mockwebserver3.MockWebServer;
import okhttp3.HttpUrl;
import okhttp3.Request;
import okhttp3.Response;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A host with a certificate that its own keys have signed. */
class LateTlsTest {
  private static final char[] PASSWORD = "for-this-test".toCharArray();

  @TempDir private static Path folder;

  private final MockWebServer host = new MockWebServer();
  private SSLContext usual;
  private SSLContext ofHost;

  @BeforeEach
  void start() throws Exception {
    usual = SSLContext.getDefault();
    ofHost = contextOf(keys());
    host.useHttps(ofHost.getSocketFactory());
    host.enqueue(new MockResponse.Builder().body("hello").build());
    host.start();
  }

  @AfterEach
  void end() {
    SSLContext.setDefault(usual);
    host.close();
  }

  @Test
  void aCertificateThatNobodyVouchesForIsRefused() {
    assertThatThrownBy(this::ask).isInstanceOf(SSLHandshakeException.class);
  }

  @Test
  void whomJavaTrustsIsTrusted() throws Exception {
    SSLContext.setDefault(ofHost);
    assertThat(ask()).isEqualTo("hello");
  }

  private String ask() throws Exception {
    // Not localhost, which has two addresses: only the trouble with the second would be told.
    HttpUrl url = host.url("/").newBuilder().host("127.0.0.1").build();
    Request request = new Request.Builder().url(url).build();
    try (Response response = PagesHttp.newClient("0").newCall(request).execute()) {
      return response.body().string();
    }
  }

  private static SSLContext contextOf(KeyStore keys) throws Exception {
    KeyManagerFactory own = KeyManagerFactory.getInstance(KeyManagerFactory.getDefaultAlgorithm());
    own.init(keys, PASSWORD);
    TrustManagerFactory trusted =
        TrustManagerFactory.getInstance(TrustManagerFactory.getDefaultAlgorithm());
    trusted.init(keys);
    SSLContext context = SSLContext.getInstance("TLS");
    context.init(own.getKeyManagers(), trusted.getTrustManagers(), null);
    return context;
  }

  /** Made once: it takes a process. */
  private static KeyStore keys() throws Exception {
    Path file = folder.resolve("keys.p12");
    if (Files.notExists(file)) {
      Process keytool =
          new ProcessBuilder(
                  Path.of(System.getProperty("java.home"), "bin", "keytool").toString(),
                  "-genkeypair",
                  "-keyalg",
                  "EC",
                  "-dname",
                  "CN=localhost",
                  "-ext",
                  "san=dns:localhost,ip:127.0.0.1",
                  "-storepass",
                  new String(PASSWORD),
                  "-keystore",
                  file.toString())
              .redirectErrorStream(true)
              .start();
      assertThat(keytool.inputReader().readAllAsString()).doesNotContain("error");
      assertThat(keytool.waitFor()).isZero();
    }
    KeyStore keys = KeyStore.getInstance("PKCS12");
    try (InputStream in = Files.newInputStream(file)) {
      keys.load(in, PASSWORD);
    }
    return keys;
  }
}
