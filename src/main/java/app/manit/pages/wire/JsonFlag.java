package app.manit.pages.wire;

/** Yes or no. */
final class JsonFlag extends Json {
  static final JsonFlag TRUE = new JsonFlag(true);
  static final JsonFlag FALSE = new JsonFlag(false);

  private final boolean flag;

  private JsonFlag(boolean flag) {
    this.flag = flag;
  }

  @Override
  public String text() {
    return String.valueOf(flag);
  }

  @Override
  Boolean flag() {
    return flag;
  }
}
