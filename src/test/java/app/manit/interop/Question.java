package app.manit.interop;

import java.util.Optional;
import java.util.Random;

/**
 * What both servers are asked.
 *
 * @param target as the request line has it
 * @param field one more header field, as a line
 */
record Question(String method, String target, Optional<String> field) {

  String[] lines() {
    return field.map(line -> new String[] {line}).orElse(new String[0]);
  }

  /** The same by another method, or with a condition. */
  Question varied(HttpAnswer answer, Random random) {
    String tag = answer.field("etag");
    return switch (random.nextInt(12)) {
      case 0 -> by("HEAD");
      case 1 -> by("POST");
      case 2 -> by("OPTIONS");
      case 3 -> by("DELETE");
      case 4 -> with("If-None-Match: " + tag);
      case 5 -> with("If-None-Match: W/" + tag);
      case 6 -> with("If-None-Match: " + tag + ", \"other\"");
      case 7 -> with("If-None-Match: *");
      case 8 -> with("Range: bytes=0-3");
      case 9 -> with("Authorization: Basic eDp5");
      case 10 -> with("Accept-Encoding: identity;q=0");
      default -> with("If-Modified-Since: Mon, 30 Nov 2099 00:00:00 GMT");
    };
  }

  private Question by(String other) {
    return new Question(other, target, field);
  }

  private Question with(String line) {
    return new Question(method, target, Optional.of(line));
  }

  @Override
  public String toString() {
    return method + " " + target + field.map(line -> " with " + line).orElse("");
  }
}
