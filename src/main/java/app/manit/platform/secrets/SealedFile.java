package app.manit.platform.secrets;

import app.manit.failure.Failure;
import app.manit.failure.FailureException;
import app.manit.failure.FailureKind;
import app.manit.files.DiskFailure;
import app.manit.files.WholeFile;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.SecureRandom;
import java.util.Arrays;
import java.util.Optional;
import javax.crypto.AEADBadTagException;
import javax.crypto.Cipher;
import javax.crypto.SecretKeyFactory;
import javax.crypto.spec.GCMParameterSpec;
import javax.crypto.spec.PBEKeySpec;
import javax.crypto.spec.SecretKeySpec;

/**
 * A secret in a file that opens with a passphrase: AES-256 in GCM mode, under a key derived by
 * PBKDF2 with HMAC-SHA-512. The file is the owner's alone.
 *
 * <p>PBKDF2 and not Argon2, because the JDK has the one and not the other; a library for one key a
 * start is not worth its weight. The rounds are twice what OWASP asks for (210,000 in 2023), a
 * third of a second here.
 */
public final class SealedFile {
  private static final byte VERSION = 1;
  private static final int ROUNDS = 420_000;
  private static final int MOST_ROUNDS = 10_000_000;
  private static final int SALT_BYTES = 16;
  private static final int IV_BYTES = 12;
  private static final int TAG_BITS = 128;
  private static final int KEY_BITS = 256;
  private static final int HEAD_BYTES = 1 + Integer.BYTES + SALT_BYTES + IV_BYTES;
  private static final int MOST_BYTES = 64 * 1024;

  private final Path file;

  /** The secret in this file, which need not exist. */
  public SealedFile(Path file) {
    this.file = file;
  }

  /** Whether there is one. */
  public boolean exists() {
    return Files.isRegularFile(file);
  }

  /**
   * Seals a secret, in the place of an older one; whole or not at all.
   *
   * @throws FailureException {@code DATA_UNAVAILABLE} if the file cannot be written
   */
  public void seal(String secret, char[] passphrase) {
    SecureRandom random = new SecureRandom();
    byte[] salt = new byte[SALT_BYTES];
    random.nextBytes(salt);
    byte[] iv = new byte[IV_BYTES];
    random.nextBytes(iv);
    byte[] head =
        ByteBuffer.allocate(HEAD_BYTES).put(VERSION).putInt(ROUNDS).put(salt).put(iv).array();
    try {
      byte[] sealed =
          cipher(Cipher.ENCRYPT_MODE, head, passphrase)
              .doFinal(secret.getBytes(StandardCharsets.UTF_8));
      write(ByteBuffer.allocate(HEAD_BYTES + sealed.length).put(head).put(sealed).array());
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException("every JDK has these", e);
    }
  }

  /**
   * The secret; empty if there is no file.
   *
   * @throws FailureException {@code PASSPHRASE_WRONG}, or {@code DATA_UNAVAILABLE} if the file
   *     cannot be read or is none of ours
   */
  public Optional<String> open(char[] passphrase) {
    Optional<byte[]> read = read();
    if (read.isEmpty()) {
      return Optional.empty();
    }
    byte[] content = read.get();
    byte[] head = Arrays.copyOf(content, HEAD_BYTES);
    try {
      byte[] opened =
          cipher(Cipher.DECRYPT_MODE, head, passphrase)
              .doFinal(content, HEAD_BYTES, content.length - HEAD_BYTES);
      return Optional.of(new String(opened, StandardCharsets.UTF_8));
    } catch (AEADBadTagException e) {
      // A damaged file looks the same: only the right passphrase makes the tag right.
      throw FailureException.of(FailureKind.PASSPHRASE_WRONG);
    } catch (GeneralSecurityException e) {
      throw unusable(e);
    }
  }

  /**
   * Forgets the secret.
   *
   * @throws FailureException {@code DATA_UNAVAILABLE} if the file cannot be deleted
   */
  public void delete() {
    try {
      Files.deleteIfExists(file);
    } catch (IOException e) {
      throw unusable(e);
    }
  }

  private static Cipher cipher(int mode, byte[] head, char[] passphrase)
      throws GeneralSecurityException {
    ByteBuffer fields = ByteBuffer.wrap(head);
    byte version = fields.get();
    int rounds = fields.getInt();
    byte[] salt = new byte[SALT_BYTES];
    fields.get(salt);
    byte[] iv = new byte[IV_BYTES];
    fields.get(iv);
    if (version != VERSION || rounds < 1 || rounds > MOST_ROUNDS) {
      throw new GeneralSecurityException("not a file of this program");
    }
    PBEKeySpec password = new PBEKeySpec(passphrase, salt, rounds, KEY_BITS);
    byte[] key =
        SecretKeyFactory.getInstance("PBKDF2WithHmacSHA512").generateSecret(password).getEncoded();
    password.clearPassword();
    Cipher cipher = Cipher.getInstance("AES/GCM/NoPadding");
    cipher.init(mode, new SecretKeySpec(key, "AES"), new GCMParameterSpec(TAG_BITS, iv));
    Arrays.fill(key, (byte) 0);
    cipher.updateAAD(head);
    return cipher;
  }

  private Optional<byte[]> read() {
    try {
      if (Files.size(file) > MOST_BYTES) {
        throw new IOException("too long");
      }
      byte[] content = Files.readAllBytes(file);
      if (content.length < HEAD_BYTES) {
        throw new IOException("too short");
      }
      return Optional.of(content);
    } catch (NoSuchFileException e) {
      return Optional.empty();
    } catch (IOException e) {
      throw unusable(e);
    }
  }

  private void write(byte[] content) {
    try {
      WholeFile.write(file, content);
    } catch (IOException e) {
      throw DiskFailure.of(e, file);
    }
  }

  private FailureException unusable(Exception e) {
    return new FailureException(Failure.of(FailureKind.DATA_UNAVAILABLE, file.toString()), e);
  }
}
