package app.manit.cli;

/** Colours and weights, where the terminal may have them. */
record Style(boolean colour) {
  private static final String RESET = "\u001b[0m";

  String good(String text) {
    return wrap("\u001b[32m", text);
  }

  String bad(String text) {
    return wrap("\u001b[31m", text);
  }

  String note(String text) {
    return wrap("\u001b[33m", text);
  }

  String strong(String text) {
    return wrap("\u001b[1m", text);
  }

  String quiet(String text) {
    return wrap("\u001b[2m", text);
  }

  private String wrap(String code, String text) {
    return colour ? code + text + RESET : text;
  }
}
