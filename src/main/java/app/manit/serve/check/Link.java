package app.manit.serve.check;

import java.util.List;

/**
 * What a page or a style sheet refers to.
 *
 * @param choices as it is written; the first that is there will do, so usually one
 */
record Link(List<String> choices, Use use) {

  /** What a browser does with it. */
  enum Use {
    /** Goes there, when the visitor wants to. */
    FOLLOWED,
    /** Shows or plays it. */
    LOADED,
    /** Takes it as a style sheet. */
    STYLE,
    /** Runs it. */
    SCRIPT,
    /** Runs it, and what it imports. */
    MODULE
  }

  Link(String text, Use use) {
    this(List.of(text), use);
  }
}
