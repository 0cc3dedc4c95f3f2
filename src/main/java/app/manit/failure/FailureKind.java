package app.manit.failure;

import java.util.Locale;

/**
 * The closed list of reasons. {@link #code()} is a contract with scripts: never rename one.
 *
 * <p>A kind says to which family it belongs, what the user's next step is, and whether doing the
 * same again can help. Its sentences stand in {@code failures.properties}.
 */
public enum FailureKind {
  // A source that cannot become a site.
  SOURCE_MISSING(Family.REFUSED, NextStep.CHOOSE_ANOTHER_FILE),
  SOURCE_UNREADABLE(Family.REFUSED, NextStep.CHOOSE_ANOTHER_FILE),
  SOURCE_TYPE_UNKNOWN(Family.REFUSED, NextStep.CHOOSE_ANOTHER_FILE),
  NOT_JSON(Family.REFUSED, NextStep.CHOOSE_ANOTHER_FILE),
  CUT_JSON(Family.REFUSED, NextStep.CHOOSE_ANOTHER_FILE),
  NOT_TEXT(Family.REFUSED, NextStep.CHOOSE_ANOTHER_FILE),
  NOT_A_FRAGMENT(Family.REFUSED, NextStep.CHOOSE_ANOTHER_FILE),
  NO_FILES(Family.REFUSED, NextStep.CHOOSE_ANOTHER_FILE),
  CONTENT_INVALID(Family.REFUSED, NextStep.FIX_THE_FILE),
  BASE64_INVALID(Family.REFUSED, NextStep.FIX_THE_FILE),
  DUPLICATE_KEY(Family.REFUSED, NextStep.FIX_THE_FILE),
  NESTED_TOO_DEEP(Family.REFUSED, NextStep.FIX_THE_FILE),
  SOURCE_TOO_BIG(Family.REFUSED, NextStep.FIX_THE_FILE),
  PATH_CLIMBS_OUT(Family.REFUSED, NextStep.FIX_THE_FILE),
  PATH_ABSOLUTE(Family.REFUSED, NextStep.FIX_THE_FILE),
  PATH_DRIVE_LETTER(Family.REFUSED, NextStep.FIX_THE_FILE),
  PATH_INVALID(Family.REFUSED, NextStep.FIX_THE_FILE),
  PATH_COLLISION(Family.REFUSED, NextStep.FIX_THE_FILE),
  FILE_TOO_BIG(Family.REFUSED, NextStep.FIX_THE_FILE),
  TOO_MANY_FILES(Family.REFUSED, NextStep.FIX_THE_FILE),
  NOT_STATIC(Family.REFUSED, NextStep.CHOOSE_ANOTHER_FILE),
  SERVER_CODE(Family.REFUSED, NextStep.FIX_THE_FILE),
  ZIP_BROKEN(Family.REFUSED, NextStep.CHOOSE_ANOTHER_FILE),
  ZIP_ENCRYPTED(Family.REFUSED, NextStep.CHOOSE_ANOTHER_FILE),
  // Words of the user that cannot be taken.
  NAME_INVALID(Family.REFUSED, NextStep.CHANGE_NAME),
  NAME_UNKNOWN(Family.REFUSED, NextStep.CHANGE_NAME),
  NAME_IN_USE(Family.REFUSED, NextStep.CHANGE_NAME),
  NAME_FOR_SEVERAL(Family.REFUSED, NextStep.CHANGE_NAME),

  // Who we are at the host.
  CREDENTIALS_MISSING(Family.ACCOUNT, NextStep.CONNECT),
  CREDENTIALS_HALF_SET(Family.ACCOUNT, NextStep.CONNECT),
  TOKEN_MALFORMED(Family.ACCOUNT, NextStep.OPEN_TOKEN_SETTINGS),
  TOKEN_REFUSED(Family.ACCOUNT, NextStep.OPEN_TOKEN_SETTINGS),
  TOKEN_INACTIVE(Family.ACCOUNT, NextStep.OPEN_TOKEN_SETTINGS),
  PERMISSION_MISSING(Family.ACCOUNT, NextStep.OPEN_TOKEN_SETTINGS),
  ACCOUNT_MALFORMED(Family.ACCOUNT, NextStep.CONNECT),
  ACCOUNT_NOT_FOUND(Family.ACCOUNT, NextStep.CONNECT),
  ACCOUNT_AMBIGUOUS(Family.ACCOUNT, NextStep.CONNECT),
  ACCOUNT_REFUSED(Family.ACCOUNT, NextStep.CONNECT),
  BASE_URL_INVALID(Family.ACCOUNT, NextStep.CONNECT),
  BASE_URL_NOT_SECURE(Family.ACCOUNT, NextStep.CONNECT),
  // Where the token is kept.
  KEYCHAIN_MISSING(Family.ACCOUNT, NextStep.CONNECT),
  KEYCHAIN_LOCKED(Family.ACCOUNT, NextStep.RETRY),
  KEYCHAIN_SILENT(Family.ACCOUNT, NextStep.RETRY),
  KEYCHAIN_REFUSED(Family.ACCOUNT, NextStep.CONNECT),
  TOKEN_NOT_KEPT(Family.ACCOUNT, NextStep.CONNECT),
  PASSPHRASE_NEEDED(Family.ACCOUNT, NextStep.CONNECT),
  PASSPHRASE_WRONG(Family.ACCOUNT, NextStep.CONNECT),

  // The way to the host.
  OFFLINE(Family.NETWORK, NextStep.RETRY),
  CONNECTION_REFUSED(Family.NETWORK, NextStep.RETRY),
  CONNECTION_LOST(Family.NETWORK, NextStep.RETRY),
  CONNECTION_STALLED(Family.NETWORK, NextStep.RETRY),
  NOT_TRUSTED(Family.NETWORK, NextStep.NONE),
  CLOCK_WRONG(Family.NETWORK, NextStep.RETRY),

  // What the host said.
  HOST_BUSY(Family.HOST, NextStep.RETRY),
  RATE_LIMITED(Family.HOST, NextStep.RETRY),
  HOST_FAULT(Family.HOST, NextStep.RETRY),
  HOST_ANSWER_UNREADABLE(Family.HOST, NextStep.RETRY),
  UPLOAD_TOKEN_REFUSED(Family.HOST, NextStep.RETRY),
  UPLOAD_TOO_LARGE(Family.HOST, NextStep.RETRY),
  HOST_REFUSED(Family.HOST, NextStep.NONE),
  HOST_REDIRECTED(Family.HOST, NextStep.NONE),
  HOST_CHALLENGED(Family.HOST, NextStep.NONE),
  ACCOUNT_BLOCKED(Family.HOST, NextStep.NONE),
  PROJECT_NAME_TAKEN(Family.HOST, NextStep.CHANGE_NAME),
  PROJECT_NAME_REFUSED(Family.HOST, NextStep.CHANGE_NAME),
  PROJECT_GONE(Family.HOST, NextStep.RETRY),
  DEPLOYMENT_REJECTED(Family.HOST, NextStep.UPLOAD_EVERYTHING),

  // The deployment itself.
  LIVE_PAGE_DIFFERS(Family.DEPLOYMENT, NextStep.UPLOAD_EVERYTHING),
  OUTCOME_UNKNOWN(Family.DEPLOYMENT, NextStep.CHECK_AGAIN),
  INTERRUPTED(Family.DEPLOYMENT, NextStep.RETRY),
  CONTENT_CHANGED(Family.DEPLOYMENT, NextStep.RETRY),
  ALREADY_DEPLOYING(Family.DEPLOYMENT, NextStep.RETRY),
  PAGE_DELETED(Family.DEPLOYMENT, NextStep.NONE),
  NOT_PUBLISHED(Family.DEPLOYMENT, NextStep.NONE),

  // This computer.
  DISK_FULL(Family.LOCAL, NextStep.FREE_SPACE),
  DATA_BUSY(Family.LOCAL, NextStep.RETRY),
  DATA_NEWER(Family.LOCAL, NextStep.UPDATE_PROGRAM),
  DATA_CORRUPT(Family.LOCAL, NextStep.REPORT),
  DATA_UNAVAILABLE(Family.LOCAL, NextStep.NONE),
  DATA_INCOMPLETE(Family.LOCAL, NextStep.CHOOSE_ANOTHER_FILE),
  PORT_IN_USE(Family.LOCAL, NextStep.NONE),
  PRACTICE_UNAVAILABLE(Family.LOCAL, NextStep.RETRY),
  PRACTICE_NOT_RUNNING(Family.LOCAL, NextStep.NONE),
  NO_BROWSER(Family.LOCAL, NextStep.NONE),
  PROGRAM_FAULT(Family.LOCAL, NextStep.REPORT);

  /** The families of the sealed hierarchy. */
  enum Family {
    REFUSED,
    ACCOUNT,
    NETWORK,
    HOST,
    DEPLOYMENT,
    LOCAL
  }

  private final Family family;
  private final NextStep nextStep;

  FailureKind(Family family, NextStep nextStep) {
    this.family = family;
    this.nextStep = nextStep;
  }

  Family family() {
    return family;
  }

  /** What the user is offered to do about it. */
  public NextStep nextStep() {
    return nextStep;
  }

  /**
   * Whether the program repeats the request by itself after a pause. Faults that pass; never a
   * refusal, so that a wrong token or name is not tried twice.
   */
  public boolean passing() {
    return switch (this) {
      case OFFLINE,
          CONNECTION_REFUSED,
          CONNECTION_LOST,
          CONNECTION_STALLED,
          HOST_BUSY,
          RATE_LIMITED,
          HOST_FAULT,
          HOST_ANSWER_UNREADABLE ->
          true;
      default -> false;
    };
  }

  /** Whether the user may succeed by asking for the same again. */
  public boolean retryable() {
    return nextStep == NextStep.RETRY
        || nextStep == NextStep.CHECK_AGAIN
        || nextStep == NextStep.UPLOAD_EVERYTHING;
  }

  /** The name scripts see: {@code not-json}. */
  public String code() {
    return name().toLowerCase(Locale.ROOT).replace('_', '-');
  }

  /**
   * The kind of a {@link #code()}.
   *
   * @throws IllegalArgumentException if there is no such kind
   */
  public static FailureKind ofCode(String code) {
    return valueOf(code.toUpperCase(Locale.ROOT).replace('-', '_'));
  }
}
