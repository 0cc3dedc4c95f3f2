package app.manit.pages;

import app.manit.pages.wire.Json;
import app.manit.pages.wire.Notice;
import java.time.DateTimeException;
import java.time.Duration;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import java.util.function.UnaryOperator;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import okhttp3.Headers;
import okio.ByteString;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;

/**
 * An answer of the host, before anybody asks what its result is.
 *
 * @param status the HTTP status
 * @param tooLong whether the body was longer than any answer of Pages; then it was dropped
 * @param verdict what the envelope says, or null if the body is no envelope
 * @param result what the envelope holds, or null if it holds nothing
 * @param scrub takes secrets out of the host's words, should it have sent them back
 */
record Answer(
    int status,
    Headers headers,
    ByteString body,
    boolean tooLong,
    @Nullable Verdict verdict,
    @Nullable Json result,
    UnaryOperator<String> scrub) {

  /** Bytes or characters of one text that are looked at. */
  private static final int MAX_PLAIN = 1200;

  /** A host that has more to say than this says nothing: joining would take minutes. */
  private static final int MAX_NOTICES = 20;

  private static final Pattern RATE_LIMIT_RESET = Pattern.compile("\\bt=([0-9]{1,6})\\b");
  private static final Pattern SECONDS = Pattern.compile("[0-9]{1,9}");

  /**
   * The envelope without its result. Its decision stands in {@code success}; a bare {@code
   * {"code":…,"error":…}}, which some front ends send, is a refusal, too.
   */
  record Verdict(
      @Nullable Boolean success, @Nullable List<Notice> errors, int code, @Nullable Json error) {

    static Verdict of(Json envelope) {
      Json errors = envelope.at("errors");
      return new Verdict(
          envelope.flag("success"),
          errors == null ? null : Notice.listOf(errors),
          envelope.number("code"),
          envelope.at("error"));
    }

    private boolean saysSomething() {
      return success != null || errors != null || code != 0 || error != null;
    }

    private Stream<Notice> notices() {
      Stream<Notice> bare =
          code != 0 || error != null
              ? Stream.of(
                  new Notice(code, error != null && error.isText() ? error.text() : null, null))
              : Stream.empty();
      return Stream.concat(errors == null ? Stream.empty() : errors.stream(), bare);
    }
  }

  static Answer of(
      int status, Headers headers, ByteString body, boolean tooLong, UnaryOperator<String> scrub) {
    try {
      Json envelope = Json.read(body.toByteArray());
      Verdict verdict = envelope == null ? null : Verdict.of(envelope);
      if (envelope != null && verdict != null && verdict.saysSomething()) {
        return new Answer(status, headers, body, tooLong, verdict, envelope.at("result"), scrub);
      }
    } catch (JacksonException _) {
      // Its message may quote the answer, and the answer may be a secret.
    }
    return new Answer(status, headers, body, tooLong, null, null, scrub);
  }

  /** 204 and 205 have no body and mean success. */
  boolean empty() {
    return status == 204 || status == 205;
  }

  /** Whether the host did what it was asked to. The HTTP status does not decide. */
  boolean success() {
    return empty() || (verdict != null && Boolean.TRUE.equals(verdict.success()));
  }

  /** Whether the API itself has spoken, not a gateway or a captive portal. */
  boolean fromTheApi() {
    return verdict != null;
  }

  /** The first error's code, 0 if there is none. */
  int code() {
    return notices().mapToInt(Notice::code).findFirst().orElse(0);
  }

  /** Whether an error, or one that caused it, has one of the codes. */
  boolean hasCode(int... codes) {
    return notices()
        .flatMap(Answer::withCauses)
        .anyMatch(notice -> Arrays.stream(codes).anyMatch(code -> code == notice.code()));
  }

  /** Whether the host's words contain these, in whatever case. */
  boolean says(Pattern words) {
    return words.matcher(words()).find();
  }

  /** What the host said, as one short printable line; its status if it said nothing. */
  String words() {
    String said =
        fromTheApi()
            ? notices()
                .flatMap(Answer::withCauses)
                .map(notice -> scrub.apply(Objects.requireNonNullElse(notice.message(), "")))
                .map(message -> message.substring(0, Math.min(message.length(), MAX_PLAIN)))
                .filter(message -> !message.isBlank())
                .distinct()
                .limit(MAX_NOTICES)
                .collect(Collectors.joining(" – "))
            : plainText();
    String line = HostWords.line(scrub.apply(said));
    return line.isEmpty() ? "HTTP " + status : line;
  }

  /** A page of HTML is nobody's words. */
  private String plainText() {
    String type = Objects.requireNonNullElse(headers.get("Content-Type"), "");
    return type.toLowerCase(Locale.ROOT).startsWith("text/plain")
        ? body.substring(0, Math.min(body.size(), MAX_PLAIN)).utf8()
        : "";
  }

  /** Cloudflare's number of the request. */
  Optional<String> ray() {
    return Optional.ofNullable(headers.get("cf-ray"))
        .map(scrub)
        .map(ray -> ray.length() > 60 ? ray.substring(0, 60) : ray);
  }

  /** Whether Cloudflare's firewall answered instead of the API. */
  boolean challenged() {
    return "challenge".equalsIgnoreCase(headers.get("cf-mitigated"));
  }

  /**
   * How long the host asks to wait: seconds, or a date, which is compared with the host's own
   * clock; else the rest of the rate limit's window.
   */
  Optional<Duration> retryAfter() {
    String value = headers.get("Retry-After");
    if (value == null) {
      return status == 429 ? windowReset() : Optional.empty();
    }
    if (SECONDS.matcher(value).matches()) {
      return Optional.of(Duration.ofSeconds(Long.parseLong(value)));
    }
    return Optional.ofNullable(headers.get("Date"))
        .flatMap(now -> between(now, value))
        .filter(wait -> !wait.isNegative());
  }

  private static Optional<Duration> between(String from, String to) {
    try {
      return Optional.of(Duration.between(httpDate(from), httpDate(to)));
    } catch (DateTimeException _) {
      return Optional.empty();
    }
  }

  private static ZonedDateTime httpDate(String text) {
    return ZonedDateTime.parse(text, DateTimeFormatter.RFC_1123_DATE_TIME);
  }

  private Optional<Duration> windowReset() {
    Matcher reset =
        RATE_LIMIT_RESET.matcher(Objects.requireNonNullElse(headers.get("Ratelimit"), ""));
    return reset.find()
        ? Optional.of(Duration.ofSeconds(Long.parseLong(reset.group(1))))
        : Optional.empty();
  }

  private Stream<Notice> notices() {
    return verdict == null ? Stream.empty() : verdict.notices();
  }

  private static Stream<Notice> withCauses(Notice notice) {
    return notice.errorChain() == null
        ? Stream.of(notice)
        : Stream.concat(Stream.of(notice), notice.errorChain().stream());
  }

  @Override
  public String toString() {
    return "Answer[HTTP %d, code %d]".formatted(status, code());
  }
}
