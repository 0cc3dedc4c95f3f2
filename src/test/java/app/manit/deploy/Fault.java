package app.manit.deploy;

import java.util.concurrent.TimeUnit;
import java.util.function.UnaryOperator;
import mockwebserver3.MockResponse;
import mockwebserver3.SocketEffect;

/**
 * What goes wrong with a request. All of them have been seen at Cloudflare's edge or on the way to
 * it: see field-notes and pages-protocol.
 */
public enum Fault {
  /** Nobody listens. Only where the client is within reach of the test. */
  REFUSED(false, real -> real),
  RESET_BEFORE_THE_HOST_ACTS(false, real -> breaking(real)),
  RESET_AFTER_THE_HOST_ACTED(true, real -> breaking(real)),
  HANG(false, real -> silent(real)),
  HANG_AFTER_THE_HOST_ACTED(true, real -> silent(real)),
  /** Slower than any line, but never still. */
  TRICKLE(true, real -> real.newBuilder().throttleBody(64, 5, TimeUnit.MILLISECONDS).build()),
  TRICKLE_FOR_EVER(
      true,
      real ->
          response(200, " ".repeat(100_000))
              .newBuilder()
              .throttleBody(1, 2, TimeUnit.MILLISECONDS)
              .build()),
  CUT_BODY(true, real -> real.newBuilder().onResponseBody(new SocketEffect.CloseSocket()).build()),
  HTML_502(false, real -> html(502)),
  HTML_503(false, real -> html(503)),
  /** The origin took too long, and did it all the same. */
  HTML_504_AFTER_THE_HOST_ACTED(true, real -> html(504)),
  EMPTY_200(false, real -> response(200, "")),
  EMPTY_200_AFTER_THE_HOST_ACTED(true, real -> response(200, "")),
  WRONG_JSON(false, real -> json(200, "{\"hello\":[\"world\"]}")),
  STATUS_429(false, real -> limited().build()),
  RETRY_AFTER_SECONDS(false, real -> limited().addHeader("Retry-After", "3").build()),
  RETRY_AFTER_A_DATE(
      false,
      real ->
          limited()
              .addHeader("Date", "Sun, 22 Nov 2026 12:00:00 GMT")
              .addHeader("Retry-After", "Sun, 22 Nov 2026 12:00:03 GMT")
              .build()),
  STATUS_500(false, real -> response(500, "oops")),
  CODE_8000000(false, real -> refusal(500, 8000000, "An unknown error occurred.")),
  EXPIRED_401(false, real -> response(401, "Expired JWT")),
  EXPIRED_403(false, real -> response(403, "Expired JWT")),
  CODE_8000013(false, real -> refusal(403, 8000013, "Authorization failed")),
  CODE_10000(false, real -> refusal(403, 10000, "Authentication error"));

  private final boolean hostActs;
  private final UnaryOperator<MockResponse> spoiler;

  Fault(boolean hostActs, UnaryOperator<MockResponse> spoiler) {
    this.hostActs = hostActs;
    this.spoiler = spoiler;
  }

  /** Whether the host gets the request, and does what it says. */
  public boolean hostActs() {
    return hostActs;
  }

  /** Whether the answer never comes to an end. */
  boolean endless() {
    return this == HANG || this == HANG_AFTER_THE_HOST_ACTED || this == TRICKLE_FOR_EVER;
  }

  /**
   * What comes back.
   *
   * @param real the host's answer, where it acts; else an empty one
   */
  public MockResponse spoil(MockResponse real) {
    return spoiler.apply(real);
  }

  private static MockResponse breaking(MockResponse real) {
    return real.newBuilder().onResponseStart(new SocketEffect.CloseSocket()).build();
  }

  private static MockResponse silent(MockResponse real) {
    return real.newBuilder().onResponseStart(SocketEffect.Stall.INSTANCE).build();
  }

  private static MockResponse html(int status) {
    return response(status, "<!DOCTYPE html><title>%d</title>Bad gateway".formatted(status))
        .newBuilder()
        .setHeader("Content-Type", "text/html")
        .build();
  }

  private static MockResponse.Builder limited() {
    return refusal(429, 971, "Please wait and consider throttling your request speed").newBuilder();
  }

  private static MockResponse refusal(int status, int code, String message) {
    return json(
        status,
        """
        {"success":false,"errors":[{"code":%d,"message":"%s"}],"messages":[],"result":null}\
        """
            .formatted(code, message));
  }

  private static MockResponse json(int status, String body) {
    return response(status, body)
        .newBuilder()
        .setHeader("Content-Type", "application/json")
        .build();
  }

  private static MockResponse response(int status, String body) {
    return new MockResponse.Builder()
        .code(status)
        .addHeader("Content-Type", "text/plain")
        .body(body)
        .build();
  }
}
