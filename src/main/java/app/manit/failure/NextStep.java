package app.manit.failure;

/** The one act that helps, for a button beside the sentence. */
public enum NextStep {
  /** Do the same again. */
  RETRY,
  /** Ask the host how it ended. */
  CHECK_AGAIN,
  /** Do it again without relying on what the host says it has. */
  UPLOAD_EVERYTHING,
  /** Pick another name. */
  CHANGE_NAME,
  /** Take another file. */
  CHOOSE_ANOTHER_FILE,
  /** Mend the file and take it again. */
  FIX_THE_FILE,
  /** Connect a Cloudflare account. */
  CONNECT,
  /** Look at the token's rights at Cloudflare. */
  OPEN_TOKEN_SETTINGS,
  /** Make room on the disk. */
  FREE_SPACE,
  /** Get a newer version of this program. */
  UPDATE_PROGRAM,
  /** Tell us about it. */
  REPORT,
  /** The sentence says it all; there is no button for it. */
  NONE
}
