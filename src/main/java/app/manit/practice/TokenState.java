package app.manit.practice;

import java.util.Locale;

/** What becomes of API tokens at Cloudflare. Only an active one can be used. */
public enum TokenState {
  ACTIVE,
  DISABLED,
  EXPIRED;

  /** As the API says it. */
  String word() {
    return name().toLowerCase(Locale.ROOT);
  }
}
