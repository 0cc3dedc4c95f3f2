package app.manit.library;

/** Why a name cannot be a page's address. */
public enum NameProblem {
  /** There is nothing. */
  EMPTY("it is empty"),
  /** It has more than {@link Slug#MAX_LENGTH} characters. */
  TOO_LONG("it has more than " + Slug.MAX_LENGTH + " characters"),
  /** It has something else than the letters a–z, digits and dashes. */
  LETTERS("it has other characters than a–z, digits and dashes"),
  /** It begins or ends with a dash. */
  DASH_AT_AN_END("a dash stands at its beginning or end"),
  /** Two dashes stand side by side, as in an encoded international name. */
  TWO_DASHES("two dashes stand side by side");

  private final String english;

  NameProblem(String english) {
    this.english = english;
  }

  /** The reason for scripts and logs. */
  public String english() {
    return english;
  }
}
