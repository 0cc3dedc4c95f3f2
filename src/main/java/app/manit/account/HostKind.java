package app.manit.account;

import java.util.Locale;

/** The hosts a page can be published on. */
public enum HostKind {
  /** The look-alike inside this program, on this computer only. */
  PRACTICE,
  /** Cloudflare Pages, or whatever speaks its API at the configured address. */
  CLOUDFLARE;

  /** The name scripts see: {@code practice}. */
  public String code() {
    return name().toLowerCase(Locale.ROOT);
  }
}
