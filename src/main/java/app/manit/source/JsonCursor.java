package app.manit.source;

import app.manit.failure.Failure;
import app.manit.failure.FailureException;
import app.manit.failure.FailureKind;
import app.manit.site.Limits;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;
import tools.jackson.core.ObjectReadContext;
import tools.jackson.core.StreamReadConstraints;
import tools.jackson.core.TokenStreamFactory;
import tools.jackson.core.TokenStreamLocation;
import tools.jackson.core.exc.JacksonIOException;
import tools.jackson.core.exc.StreamConstraintsException;
import tools.jackson.core.exc.UnexpectedEndOfInputException;
import tools.jackson.core.json.JsonFactory;

/**
 * Walks through JSON of unknown origin token by token. What is not asked for is not kept, so the
 * memory it takes is that of the texts asked for; everything that is wrong is refused at its line
 * and column, with the limits held before anything is built.
 *
 * <p>When the stream below fails, its {@link JacksonIOException} comes out as it is.
 */
final class JsonCursor implements AutoCloseable {

  /** A file takes up to eight; the rest is for what fragments are known to carry beside. */
  private static final long TOKENS_PER_FILE = 50;

  /** What Jackson does not see as the end of the text when the text ends there. */
  private static final Pattern BEGINNINGS = Pattern.compile("|t|tr|tru|f|fa|fal|fals|n|nu|nul|\\.");

  private final JsonParser parser;
  private final Utf8Reader text;
  private final SourceName source;
  private final Limits limits;

  /** For each open object the names it has had; empty for arrays. */
  private final Deque<Set<String>> open = new ArrayDeque<>();

  JsonCursor(Utf8Reader text, SourceName source, Limits limits) {
    this.text = text;
    this.source = source;
    this.limits = limits;
    this.parser = factory(limits).createParser(ObjectReadContext.empty(), text);
  }

  private static JsonFactory factory(Limits limits) {
    // Base64 takes four characters for three bytes, and may be broken into lines.
    long maxText = limits.maxFileBytes() / 3 * 4 + limits.maxFileBytes() / 16 + 1024;
    return JsonFactory.builder()
        // Names are read once; a table of them would only be a target for chosen collisions.
        .disable(TokenStreamFactory.Feature.CANONICALIZE_PROPERTY_NAMES)
        .streamReadConstraints(
            StreamReadConstraints.builder()
                .maxStringLength(Math.toIntExact(maxText))
                .maxNestingDepth(limits.maxJsonDepth() + 1)
                .maxTokenCount(maxTokens(limits))
                .build())
        .build();
  }

  private static long maxTokens(Limits limits) {
    return limits.maxFiles() * TOKENS_PER_FILE;
  }

  /** Goes to the next token; null at the end of the text. */
  @Nullable JsonToken next() {
    try {
      JsonToken token = parser.nextToken();
      if (token != null) {
        track(token);
      }
      return token;
    } catch (JacksonException e) {
      throw refused(e);
    }
  }

  private void track(JsonToken token) {
    switch (token) {
      case START_OBJECT -> push(new HashSet<>());
      case START_ARRAY -> push(Set.of());
      case END_OBJECT, END_ARRAY -> open.pop();
      case PROPERTY_NAME -> {
        if (!open.element().add(name())) {
          throw here(FailureKind.DUPLICATE_KEY, Shown.text(name()));
        }
      }
      default -> {}
    }
  }

  private void push(Set<String> names) {
    if (open.size() == limits.maxJsonDepth()) {
      throw here(FailureKind.NESTED_TOO_DEEP);
    }
    open.push(names);
  }

  /** The name of the entry that the cursor is at. */
  String name() {
    return parser.currentName();
  }

  /** Whether the cursor is at this token. */
  boolean at(JsonToken token) {
    return parser.hasToken(token);
  }

  /** The text that the cursor is at, or empty after skipping what else is there. */
  Optional<String> textOrSkip() {
    if (!at(JsonToken.VALUE_STRING)) {
      skip();
      return Optional.empty();
    }
    return Optional.of(text());
  }

  private String text() {
    try {
      return parser.getString();
    } catch (JacksonException e) {
      throw refused(e);
    }
  }

  /** The text that the cursor is at, which is (or encodes) the content of a file. */
  String content(String path) {
    try {
      return parser.getString();
    } catch (StreamConstraintsException e) {
      throw Refusal.fileTooBig(source, path, limits.maxFileBytes() + 1);
    } catch (JacksonException e) {
      throw refused(e);
    }
  }

  /** The value that the cursor is at as the file writes it, its inside left out; skips it. */
  String literal() {
    if (at(JsonToken.START_OBJECT)) {
      skip();
      return "{…}";
    }
    if (at(JsonToken.START_ARRAY)) {
      skip();
      return "[…]";
    }
    return Shown.text(text());
  }

  /** Goes to the end of the value that the cursor is at. */
  void skip() {
    if (at(JsonToken.START_OBJECT) || at(JsonToken.START_ARRAY)) {
      int depth = open.size();
      while (open.size() >= depth) {
        next();
      }
    }
  }

  /** Makes sure that nothing follows. */
  void end() {
    if (next() != null) {
      throw here(FailureKind.NOT_JSON);
    }
    if (text.cutInsideCharacter()) {
      throw failure(FailureKind.NOT_TEXT, text.line(), text.column(), "");
    }
  }

  /** The refusal of a text that ends too early. */
  FailureException cut() {
    return failure(FailureKind.CUT_JSON, text.line(), text.column(), "");
  }

  /** A failure at the token that the cursor is at. */
  FailureException here(FailureKind kind, String... more) {
    TokenStreamLocation place = parser.currentTokenLocation();
    return failure(kind, place.getLineNr(), place.getColumnNr(), "", more);
  }

  private RuntimeException refused(JacksonException e) {
    if (e instanceof JacksonIOException) {
      return e;
    }
    TokenStreamLocation place =
        Objects.requireNonNullElse(e.getLocation(), parser.currentLocation());
    if (e instanceof StreamConstraintsException) {
      return Refusal.tooBig(
          source,
          parser.currentTokenCount() >= maxTokens(limits)
              ? "%,d JSON values".formatted(maxTokens(limits))
              : Shown.mebibytes(limits.maxFileBytes()) + " in one text");
    }
    if (e instanceof UnexpectedEndOfInputException || cutAt(place)) {
      return cut();
    }
    return failure(
        FailureKind.NOT_JSON, place.getLineNr(), place.getColumnNr(), e.getOriginalMessage());
  }

  private boolean cutAt(TokenStreamLocation place) {
    return text.ended()
        && text.tail(place.getCharOffset()).filter(BEGINNINGS.asMatchPredicate()).isPresent();
  }

  private FailureException failure(
      FailureKind kind, int line, int column, String detail, String... more) {
    List<String> arguments =
        Stream.concat(
                Stream.of(source.shown(), String.valueOf(line), String.valueOf(column)),
                Stream.of(more))
            .toList();
    return new FailureException(Failure.of(kind, arguments, detail));
  }

  @Override
  public void close() {
    parser.close();
  }
}
