package app.manit.library;

import java.util.Locale;

/** What the address was seen to serve after the host said it was done. */
public enum Verification {
  /** Our bytes: only this is called live. */
  VERIFIED,
  /** Not yet ours, or not reachable yet: the host may lag. */
  PENDING,
  /** Something else, and it stayed so. */
  MISMATCH,
  /** Nobody asked. */
  SKIPPED;

  /** The name scripts see: {@code verified}. */
  public String code() {
    return name().toLowerCase(Locale.ROOT);
  }
}
