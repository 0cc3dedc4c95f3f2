package app.manit.pages;

import static app.manit.failure.FailureKind.ACCOUNT_BLOCKED;
import static app.manit.failure.FailureKind.ACCOUNT_MALFORMED;
import static app.manit.failure.FailureKind.DISK_FULL;
import static app.manit.failure.FailureKind.HOST_ANSWER_UNREADABLE;
import static app.manit.failure.FailureKind.HOST_BUSY;
import static app.manit.failure.FailureKind.HOST_CHALLENGED;
import static app.manit.failure.FailureKind.HOST_FAULT;
import static app.manit.failure.FailureKind.HOST_REDIRECTED;
import static app.manit.failure.FailureKind.HOST_REFUSED;
import static app.manit.failure.FailureKind.PERMISSION_MISSING;
import static app.manit.failure.FailureKind.PROJECT_GONE;
import static app.manit.failure.FailureKind.PROJECT_NAME_REFUSED;
import static app.manit.failure.FailureKind.PROJECT_NAME_TAKEN;
import static app.manit.failure.FailureKind.RATE_LIMITED;
import static app.manit.failure.FailureKind.TOKEN_MALFORMED;
import static app.manit.failure.FailureKind.TOKEN_REFUSED;
import static app.manit.failure.FailureKind.UPLOAD_TOKEN_REFUSED;
import static app.manit.failure.FailureKind.UPLOAD_TOO_LARGE;

import app.manit.failure.Failure;
import app.manit.failure.FailureKind;
import app.manit.pages.ApiRequest.Topic;
import java.util.List;
import java.util.Objects;
import java.util.function.BiPredicate;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import okhttp3.HttpUrl;

/**
 * What an answer that is no success means: the one place that knows Cloudflare's codes. The first
 * row that fits decides.
 */
final class AnswerFailures {

  /** A row of the table. */
  private record Row(BiPredicate<ApiRequest, Answer> fits, FailureKind kind) {}

  private static final Pattern RATE_LIMIT_WORDS =
      words("rate limit|throttling your request|more than [0-9]+ requests");
  private static final Pattern EXPIRED_JWT = words("expired jwt");
  private static final Pattern EXISTS = words("already exists");
  private static final Pattern ABOUT_THE_NAME = words("\\bname\\b");
  private static final Pattern ABOUT_THE_RESOURCE = words("requested resource");

  private static final List<Row> ROWS =
      List.of(
          // Not the API at all.
          row(a -> a.status() / 100 == 3, HOST_REDIRECTED),
          row(Answer::challenged, HOST_CHALLENGED),

          // Its limits. 10000 is also the code of a wrong token: the words and the status tell.
          row(a -> a.status() == 429 || a.hasCode(971), RATE_LIMITED),
          row(a -> a.fromTheApi() && a.says(RATE_LIMIT_WORDS), RATE_LIMITED),
          row(a -> a.status() == 413 || a.hasCode(7011), UPLOAD_TOO_LARGE),
          row(a -> a.hasCode(8000119), ACCOUNT_BLOCKED),

          // The upload token. It expires within minutes, told as 8000013 or in plain text.
          row(
              (request, a) ->
                  request.topic() == Topic.ASSETS
                      && (a.status() == 401
                          || a.status() == 403
                          || a.hasCode(8000013)
                          || a.says(EXPIRED_JWT)),
              UPLOAD_TOKEN_REFUSED),

          // Projects. A name in use has been seen with both codes.
          row(a -> a.hasCode(8000002), PROJECT_NAME_TAKEN),
          row(
              (request, a) -> request.topic() == Topic.NEW_PROJECT && a.says(EXISTS),
              PROJECT_NAME_TAKEN),
          row(a -> a.hasCode(8000007), PROJECT_GONE),
          row(a -> a.hasCode(8000000, 10500), HOST_FAULT),

          // The API token and the account.
          row(a -> a.hasCode(6003, 6103, 6111), TOKEN_MALFORMED),
          row(a -> a.hasCode(9109) && a.says(ABOUT_THE_RESOURCE), PERMISSION_MISSING),
          row(a -> a.hasCode(1000, 9106, 9109, 8000013), TOKEN_REFUSED),
          row(a -> a.hasCode(10000) && a.status() == 401, TOKEN_REFUSED),
          row(a -> a.hasCode(10000), PERMISSION_MISSING),
          row(a -> a.hasCode(7000, 7003), ACCOUNT_MALFORMED),
          row(a -> a.code() == 0 && a.status() == 401, TOKEN_REFUSED),
          row(a -> a.code() == 0 && a.status() == 403 && a.fromTheApi(), PERMISSION_MISSING),

          // Only the practice host says so, whose disk is ours.
          row(a -> a.status() == 507 && a.fromTheApi(), DISK_FULL),

          // Gateways, which speak HTML.
          row(a -> a.status() == 408 || isGatewayTrouble(a.status()), HOST_BUSY),
          row(a -> a.status() >= 500, HOST_FAULT),
          row(a -> !a.fromTheApi(), HOST_ANSWER_UNREADABLE),

          // The rest is told in the host's own words.
          row(
              (request, a) ->
                  request.topic() == Topic.NEW_PROJECT
                      && a.status() == 400
                      && a.says(ABOUT_THE_NAME),
              PROJECT_NAME_REFUSED),
          row(_ -> true, HOST_REFUSED));

  private final HostEndpoint endpoint;

  AnswerFailures(HostEndpoint endpoint) {
    this.endpoint = endpoint;
  }

  /** The failure that a refusing or senseless answer is. */
  PagesException of(ApiRequest request, Answer answer) {
    FailureKind kind =
        ROWS.stream()
            .filter(row -> row.fits().test(request, answer))
            .findFirst()
            .orElseThrow()
            .kind();
    return exception(kind, request, answer);
  }

  /** An answer that says success and does not hold what it must hold. */
  PagesException unreadable(ApiRequest request, Answer answer) {
    return exception(HOST_ANSWER_UNREADABLE, request, answer);
  }

  /** A refusal whose true reason was found out by asking further. */
  PagesException insteadOf(PagesException refusal, FailureKind kind, String argument) {
    return new PagesException(
        Failure.of(kind, List.of(argument), refusal.failure().detail()), refusal);
  }

  private PagesException exception(FailureKind kind, ApiRequest request, Answer answer) {
    Failure failure = Failure.of(kind, arguments(kind, request, answer), detail(request, answer));
    return new PagesException(failure, mayHaveActed(kind, answer), answer);
  }

  /** A refusal is an answer; a fault, a gateway's page or nonsense leaves it open what was done. */
  private static boolean mayHaveActed(FailureKind kind, Answer answer) {
    return switch (kind) {
      case HOST_FAULT, HOST_BUSY -> true;
      case HOST_ANSWER_UNREADABLE -> answer.status() / 100 != 4;
      default -> false;
    };
  }

  /** The parts of the sentence, as {@code failures.properties} numbers them. */
  private List<String> arguments(FailureKind kind, ApiRequest request, Answer answer) {
    return switch (kind) {
      case HOST_REDIRECTED -> List.of(target(request, answer));
      case HOST_CHALLENGED -> List.of(answer.ray().orElse("–"));
      case PROJECT_NAME_TAKEN, PROJECT_GONE -> List.of(request.subject());
      case PROJECT_NAME_REFUSED -> List.of(request.subject(), answer.words());
      case PERMISSION_MISSING, ACCOUNT_MALFORMED -> List.of(endpoint.accountId());
      case HOST_BUSY -> List.of("HTTP " + answer.status());
      case HOST_ANSWER_UNREADABLE ->
          List.of(answer.tooLong() ? "too long" : "HTTP " + answer.status());
      default -> List.of(answer.words());
    };
  }

  /** Where a redirect leads, without path and query, which may be somebody's session. */
  private static String target(ApiRequest request, Answer answer) {
    // Before it is resolved: that would change its letters, and a secret would not be known again.
    String location =
        answer.scrub().apply(Objects.requireNonNullElse(answer.headers().get("Location"), ""));
    HttpUrl url = request.url().resolve(location);
    return url == null ? "?" : url.scheme() + "://" + url.host();
  }

  private static String detail(ApiRequest request, Answer answer) {
    return "%s: HTTP %d, code %d, %s%s"
        .formatted(
            request.name(),
            answer.status(),
            answer.code(),
            answer.words(),
            answer.ray().map(", ray "::concat).orElse(""));
  }

  private static boolean isGatewayTrouble(int status) {
    return (status >= 502 && status <= 504) || (status >= 520 && status <= 530);
  }

  private static Row row(Predicate<Answer> fits, FailureKind kind) {
    return new Row((_, answer) -> fits.test(answer), kind);
  }

  private static Row row(BiPredicate<ApiRequest, Answer> fits, FailureKind kind) {
    return new Row(fits, kind);
  }

  private static Pattern words(String regex) {
    return Pattern.compile(regex, Pattern.CASE_INSENSITIVE);
  }
}
