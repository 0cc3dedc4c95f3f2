package app.manit.source;

import app.manit.failure.Failure;
import app.manit.failure.FailureException;
import app.manit.failure.FailureKind;
import app.manit.site.Content;
import java.util.Base64;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import tools.jackson.core.JsonToken;

/**
 * An object that describes one file: {@code {"path", "encoding", "content"}}. In an object of files
 * the path stands before it, and without an encoding the content is text.
 *
 * @param text the content as it was written; empty when it is no text
 * @param literal how the file writes the content when it is no text
 */
record FragmentEntry(
    Optional<String> path, Optional<String> encoding, Optional<String> text, String literal) {
  private static final Set<String> TEXT_ENCODINGS = Set.of("utf-8", "utf8", "text");
  private static final Pattern LONE_SURROGATE = Pattern.compile("\\p{Cs}");
  private static final Pattern WHITE_SPACE = Pattern.compile("\\s+");

  /**
   * Reads the object that the cursor is at.
   *
   * @param name what the file is called as long as the object has not said its path
   */
  static FragmentEntry read(JsonCursor cursor, String name) {
    Optional<String> path = Optional.empty();
    Optional<String> encoding = Optional.empty();
    Optional<String> text = Optional.empty();
    String literal = "{…}";
    while (cursor.next() == JsonToken.PROPERTY_NAME) {
      String key = cursor.name();
      cursor.next();
      switch (key) {
        case "path" -> path = cursor.textOrSkip();
        case "encoding" ->
            encoding =
                cursor.at(JsonToken.VALUE_NULL) ? Optional.empty() : Optional.of(cursor.literal());
        case "content" -> {
          if (cursor.at(JsonToken.VALUE_STRING)) {
            text = Optional.of(cursor.content(path.orElse(name)));
          } else {
            literal = cursor.literal();
          }
        }
        default -> cursor.skip();
      }
    }
    return new FragmentEntry(path, encoding, text, literal);
  }

  /**
   * The content, decoded.
   *
   * @param file what the file is called
   */
  Content content(SourceName source, String file) {
    String written = text.orElseThrow(() -> invalid(source, file, literal));
    String form = encoding.orElse("text").toLowerCase(Locale.ROOT);
    if (TEXT_ENCODINGS.contains(form)) {
      return text(written);
    }
    if (!form.equals("base64")) {
      throw invalid(source, file, "{\"encoding\": \"%s\"}".formatted(form));
    }
    try {
      return Content.of(Base64.getDecoder().decode(WHITE_SPACE.matcher(written).replaceAll("")));
    } catch (IllegalArgumentException e) {
      throw new FailureException(
          Failure.of(
              FailureKind.BASE64_INVALID,
              List.of(source.shown(), Shown.text(file)),
              String.valueOf(e.getMessage())),
          e);
    }
  }

  /** Text as UTF-8; half a surrogate pair, which JSON can spell, as browsers would show it. */
  static Content text(String written) {
    return Content.of(LONE_SURROGATE.matcher(written).replaceAll("\uFFFD"));
  }

  /** The refusal of a content that is no text. */
  static FailureException invalid(SourceName source, String file, String literal) {
    return FailureException.of(
        FailureKind.CONTENT_INVALID, source.shown(), Shown.text(file), literal);
  }
}
