package app.manit.ui.pages;

import app.manit.library.Deployment;
import app.manit.ui.notice.Tone;
import java.util.Locale;

/** A page's state as people see it: an icon, a word and a colour. */
public enum PageStatus {
  /** Never published. */
  DRAFT(Tone.NEUTRAL, "fth-circle"),
  /** Waits for its turn. */
  WAITING(Tone.NEUTRAL, "fth-clock"),
  /** On its way to the host, by this window or another program. */
  PUBLISHING(Tone.WARNING, "fth-upload-cloud"),
  /** The host has it; it is being looked for at its address. */
  CHECKING(Tone.SUCCESS, "fth-eye"),
  /** The host has it, but it was not seen at its address (yet). */
  PUBLISHED(Tone.SUCCESS, "fth-globe"),
  /** Seen at its address. */
  LIVE(Tone.SUCCESS, "fth-check"),
  /** Its address shows something else. */
  DIFFERENT(Tone.DANGER, "fth-alert-triangle"),
  /** Not published, for a reason that is told. */
  FAILED(Tone.DANGER, "fth-alert-circle"),
  /** The host has to be asked how it ended. */
  UNKNOWN(Tone.WARNING, "fth-help-circle"),
  /** Stopped by the user before it was published. */
  STOPPED(Tone.NEUTRAL, "fth-slash");

  private final Tone tone;
  private final String icon;

  PageStatus(Tone tone, String icon) {
    this.tone = tone;
    this.icon = icon;
  }

  /** How it is meant. */
  public Tone tone() {
    return tone;
  }

  /** The icon's name in Ikonli's Feather pack. */
  public String icon() {
    return icon;
  }

  /** The key of its word. */
  public String key() {
    return "status." + name().toLowerCase(Locale.ROOT);
  }

  /** Whether an address of it is worth giving to somebody. */
  public boolean shareable() {
    return this == LIVE || this == PUBLISHED;
  }

  static PageStatus of(PageState state) {
    if (state.busy() && state.publishing().flatMap(Publishing::deployment).isEmpty()) {
      return WAITING;
    }
    if (!state.busy() && state.refusal().isPresent()) {
      return FAILED;
    }
    return state.last().map(last -> of(state, last)).orElse(DRAFT);
  }

  private static PageStatus of(PageState state, Deployment last) {
    return switch (last.status()) {
      case QUEUED -> WAITING;
      case DEPLOYING -> PUBLISHING;
      case DEPLOYED -> state.busy() ? CHECKING : seen(last);
      case FAILED -> FAILED;
      case UNKNOWN -> UNKNOWN;
      case CANCELLED -> state.online().map(PageStatus::seen).orElse(STOPPED);
    };
  }

  private static PageStatus seen(Deployment deployed) {
    return switch (deployed.verification()) {
      case VERIFIED -> LIVE;
      case MISMATCH -> DIFFERENT;
      case PENDING, SKIPPED -> PUBLISHED;
    };
  }
}
