package app.manit.account;

/** How far the test of a token's right has come. */
public enum Right {
  /** Not yet. */
  UNTRIED,
  /** Just now. */
  TRYING,
  /** It has it. */
  GRANTED,
  /** It lacks it, and can do without. */
  LACKING,
  /** It lacks it, or that could not be found out. */
  REFUSED
}
