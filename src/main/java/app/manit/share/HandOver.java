package app.manit.share;

/** A way in which the user hands the address out themselves. */
public enum HandOver implements ShareTarget {
  /** The address was copied, in one {@link LinkForm form} or another. */
  LINK,
  /** The QR code was saved or copied. */
  QR_CODE,
  /** The user's mail program, or a message that was copied for it. */
  EMAIL
}
