package app.manit.pages.wire;

import java.util.OptionalLong;

/**
 * A number as it was written. It is calculated only when it is asked for, and never with all its
 * digits: {@code 1e1000000000} has a billion of them.
 */
final class JsonNumber extends Json {
  private final String digits;
  private final boolean integer;

  /**
   * A number.
   *
   * @param integer whether it is written without a fraction and without an exponent
   */
  JsonNumber(String digits, boolean integer) {
    this.digits = digits;
    this.integer = integer;
  }

  static int parse(String digits) {
    try {
      return Integer.parseInt(digits);
    } catch (NumberFormatException _) {
      throw new JsonMisfit();
    }
  }

  @Override
  public String text() {
    return digits;
  }

  @Override
  int number() {
    if (integer) {
      return parse(digits);
    }
    double value = Double.parseDouble(digits);
    if (value < Integer.MIN_VALUE || value > Integer.MAX_VALUE) {
      throw new JsonMisfit();
    }
    return (int) value;
  }

  @Override
  Boolean flag() {
    if (integer) {
      return !digits.equals("0") && !digits.equals("-0");
    }
    throw new JsonMisfit();
  }

  /** Empty if it has a fraction or is out of range. */
  OptionalLong whole() {
    return integer ? wholeInteger() : wholeDouble();
  }

  private OptionalLong wholeInteger() {
    try {
      return OptionalLong.of(Long.parseLong(digits));
    } catch (NumberFormatException _) {
      return OptionalLong.empty();
    }
  }

  private OptionalLong wholeDouble() {
    double value = Double.parseDouble(digits);
    boolean fits =
        value == Math.rint(value) && value >= Long.MIN_VALUE && value <= (double) Long.MAX_VALUE;
    return fits ? OptionalLong.of((long) value) : OptionalLong.empty();
  }
}
