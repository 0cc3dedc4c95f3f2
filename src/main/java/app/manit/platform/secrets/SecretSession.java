package app.manit.platform.secrets;

import app.manit.failure.FailureException;
import app.manit.failure.FailureKind;
import java.math.BigInteger;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.SecureRandom;
import javax.crypto.Cipher;
import javax.crypto.KDF;
import javax.crypto.SecretKey;
import javax.crypto.spec.HKDFParameterSpec;
import javax.crypto.spec.IvParameterSpec;
import org.freedesktop.dbus.types.Variant;

/**
 * A session in which secrets travel encrypted, so that whoever listens on the bus, or logs its
 * messages, does not see them. The algorithm is the one that the Secret Service specification
 * names: Diffie-Hellman in the second Oakley group, HKDF with SHA-256, AES-128 in CBC mode.
 */
final class SecretSession {
  private static final String ALGORITHM = "dh-ietf1024-sha256-aes128-cbc-pkcs7";
  private static final int GROUP_BYTES = 128;
  private static final int PRIVATE_BITS = 1023;
  private static final int KEY_BYTES = 16;

  /** RFC 2409, section 6.2. */
  private static final BigInteger PRIME =
      new BigInteger(
          "FFFFFFFFFFFFFFFFC90FDAA22168C234C4C6628B80DC1CD1"
              + "29024E088A67CC74020BBEA63B139B22514A08798E3404DD"
              + "EF9519B3CD3A431B302B0A6DF25F14374FE1356D6D51C245"
              + "E485B576625E7EC6F44C42E9A637ED6B0BFF5CB6F406B7ED"
              + "EE386BFB5A899FA5AE9F24117C4B1FE649286651ECE65381"
              + "FFFFFFFFFFFFFFFF",
          16);

  private static final BigInteger GENERATOR = BigInteger.TWO;

  private final String path;
  private final SecretKey key;
  private final SecureRandom random;

  private SecretSession(String path, SecretKey key, SecureRandom random) {
    this.path = path;
    this.key = key;
    this.random = random;
  }

  /**
   * Agrees on a key with the service.
   *
   * @throws FailureException {@code KEYCHAIN_…} as {@link SecretBus#call}
   */
  static SecretSession open(SecretBus bus) {
    SecureRandom random = new SecureRandom();
    BigInteger ours = new BigInteger(PRIVATE_BITS, random);
    byte[] announced = unsigned(GENERATOR.modPow(ours, PRIME));
    Object[] answer =
        bus.call(
            "/org/freedesktop/secrets",
            "org.freedesktop.Secret.Service",
            "OpenSession",
            "sv",
            ALGORITHM,
            new Variant<>(announced, "ay"));
    BigInteger theirs = new BigInteger(1, Bytes.of(answer[0]));
    if (theirs.compareTo(BigInteger.TWO) < 0
        || theirs.compareTo(PRIME.subtract(BigInteger.ONE)) >= 0) {
      throw FailureException.of(FailureKind.KEYCHAIN_REFUSED, "DH");
    }
    return new SecretSession(
        SecretBus.path(answer[1]), key(unsigned(theirs.modPow(ours, PRIME))), random);
  }

  private static SecretKey key(byte[] shared) {
    try {
      return KDF.getInstance("HKDF-SHA256")
          .deriveKey(
              "AES", HKDFParameterSpec.ofExtract().addIKM(shared).thenExpand(null, KEY_BYTES));
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException("every JDK has HKDF", e);
    }
  }

  /** Where the session lives on the bus. */
  String path() {
    return path;
  }

  /** A secret as the service takes it: {@code (oayays)}. */
  Object[] seal(String secret) {
    byte[] iv = new byte[KEY_BYTES];
    random.nextBytes(iv);
    byte[] sealed = run(Cipher.ENCRYPT_MODE, iv, secret.getBytes(StandardCharsets.UTF_8));
    return new Object[] {path, iv, sealed, "text/plain; charset=utf8"};
  }

  /** What is in a secret that the service gave. */
  String open(Object[] sealed) {
    return new String(
        run(Cipher.DECRYPT_MODE, Bytes.of(sealed[1]), Bytes.of(sealed[2])), StandardCharsets.UTF_8);
  }

  private byte[] run(int mode, byte[] iv, byte[] text) {
    try {
      Cipher cipher = Cipher.getInstance("AES/CBC/PKCS5Padding");
      cipher.init(mode, key, new IvParameterSpec(iv));
      return cipher.doFinal(text);
    } catch (GeneralSecurityException e) {
      throw FailureException.of(FailureKind.KEYCHAIN_REFUSED, e.getClass().getSimpleName());
    }
  }

  /** As many bytes as the group has, without a sign. */
  private static byte[] unsigned(BigInteger number) {
    byte[] bytes = number.toByteArray();
    byte[] padded = new byte[GROUP_BYTES];
    int from = Math.max(0, bytes.length - GROUP_BYTES);
    int length = bytes.length - from;
    System.arraycopy(bytes, from, padded, GROUP_BYTES - length, length);
    return padded;
  }
}
