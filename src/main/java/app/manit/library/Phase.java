package app.manit.library;

import java.util.Locale;

/** The steps of a deployment, in order. */
public enum Phase {
  /** The source is read and checked. */
  READ,
  /** Digests are computed and the version is stored. */
  HASH,
  /** The Pages project is found or made. */
  CONNECT,
  /** The host says which assets it lacks. */
  COMPARE,
  /** The missing assets are sent. */
  UPLOAD,
  /** The deployment is created and followed until it ends. */
  PUBLISH,
  /** The address is asked for the page. */
  VERIFY;

  /** The name scripts see: {@code upload}. */
  public String code() {
    return name().toLowerCase(Locale.ROOT);
  }
}
