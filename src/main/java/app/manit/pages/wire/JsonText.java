package app.manit.pages.wire;

import org.jspecify.annotations.Nullable;

/** A text, which may stand for something else. */
final class JsonText extends Json {
  private final String text;

  JsonText(String text) {
    this.text = text;
  }

  @Override
  public boolean isText() {
    return true;
  }

  @Override
  public String text() {
    return text;
  }

  @Override
  int number() {
    String number = text.trim();
    return saysNothing(number) ? 0 : JsonNumber.parse(number);
  }

  @Override
  @Nullable Boolean flag() {
    String flag = text.trim();
    if (saysNothing(flag)) {
      return null;
    }
    if (flag.equals("true") || flag.equals("True") || flag.equals("TRUE")) {
      return true;
    }
    if (flag.equals("false") || flag.equals("False") || flag.equals("FALSE")) {
      return false;
    }
    throw new JsonMisfit();
  }

  private static boolean saysNothing(String trimmed) {
    return trimmed.isEmpty() || trimmed.equals("null");
  }
}
