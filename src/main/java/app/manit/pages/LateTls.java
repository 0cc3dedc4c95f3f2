package app.manit.pages;

import java.io.IOException;
import java.net.InetAddress;
import java.net.Socket;
import java.security.NoSuchAlgorithmException;
import java.security.cert.CertificateException;
import java.security.cert.X509Certificate;
import javax.net.ssl.SSLContext;
import javax.net.ssl.SSLSocketFactory;
import javax.net.ssl.X509TrustManager;

/**
 * Java's own TLS, with the authorities that Java trusts, made ready when the first connection needs
 * it: reading the authorities takes a tenth of a whole command, and whoever publishes on this
 * computer needs none of them.
 */
final class LateTls extends SSLSocketFactory {

  /**
   * What OkHttp wants beside the sockets, for pinned certificates, of which there are none here.
   * The sockets ask Java's own trust manager, never this one; so it trusts nobody.
   */
  static final X509TrustManager NO_PINS =
      new X509TrustManager() {
        @Override
        public void checkClientTrusted(X509Certificate[] chain, String authType)
            throws CertificateException {
          throw new CertificateException("not asked");
        }

        @Override
        public void checkServerTrusted(X509Certificate[] chain, String authType)
            throws CertificateException {
          throw new CertificateException("not asked");
        }

        @Override
        public X509Certificate[] getAcceptedIssuers() {
          return new X509Certificate[0];
        }
      };

  private static SSLSocketFactory java() {
    try {
      return SSLContext.getDefault().getSocketFactory(); // made once, by Java
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("this Java has no TLS", e);
    }
  }

  @Override
  public String[] getDefaultCipherSuites() {
    return java().getDefaultCipherSuites();
  }

  @Override
  public String[] getSupportedCipherSuites() {
    return java().getSupportedCipherSuites();
  }

  @Override
  public Socket createSocket() throws IOException {
    return java().createSocket();
  }

  @Override
  public Socket createSocket(Socket below, String host, int port, boolean autoClose)
      throws IOException {
    return java().createSocket(below, host, port, autoClose);
  }

  @Override
  public Socket createSocket(String host, int port) throws IOException {
    return java().createSocket(host, port);
  }

  @Override
  public Socket createSocket(String host, int port, InetAddress from, int fromPort)
      throws IOException {
    return java().createSocket(host, port, from, fromPort);
  }

  @Override
  public Socket createSocket(InetAddress host, int port) throws IOException {
    return java().createSocket(host, port);
  }

  @Override
  public Socket createSocket(InetAddress host, int port, InetAddress from, int fromPort)
      throws IOException {
    return java().createSocket(host, port, from, fromPort);
  }
}
