package app.manit.pages;

import app.manit.failure.Failure;
import app.manit.failure.FailureException;
import app.manit.failure.FailureKind;
import app.manit.pages.AssetsBody.ContentChanged;
import app.manit.pages.wire.Json;
import app.manit.pages.wire.JsonMisfit;
import app.manit.pages.wire.WireFormat;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.UnaryOperator;
import okhttp3.OkHttpClient;
import okhttp3.Request;
import okhttp3.Response;
import okio.BufferedSource;
import okio.ByteString;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Sends a request and gives what the envelope of its answer holds, or throws what went wrong. */
final class PagesApi {
  private static final Logger LOG = LoggerFactory.getLogger(PagesApi.class);

  /** What stands in place of a secret, in a body of any encoding and within a JSON text. */
  private static final String BLOT = "***";

  private final HostEndpoint endpoint;
  private final OkHttpClient http;
  private final RequestPace pace;
  private final RunningCalls calls = new RunningCalls();

  PagesApi(HostEndpoint endpoint, OkHttpClient http, RequestPace pace) {
    this.endpoint = endpoint;
    this.pace = pace;
    this.http = Sending.prepare(http);
  }

  /** Sends; the answer's result, if it has one, is of no interest. */
  void send(ApiRequest request) {
    succeeded(request);
  }

  /**
   * Sends and gives the value made of the result.
   *
   * @param value makes it, or finds that the result lacks what it is made of
   * @throws PagesException also if there is no such result
   */
  <T> T send(ApiRequest request, Function<Json, Optional<T>> value) {
    Answer answer = succeeded(request);
    return value(answer, value).orElseThrow(() -> failures().unreadable(request, answer));
  }

  /**
   * Sends and gives the values made of the result's rows, one for each: how many there are tells
   * whether another page follows.
   *
   * @param value makes it, or finds that the row lacks what it is made of
   */
  <T> List<Optional<T>> sendForRows(ApiRequest request, Function<Json, Optional<T>> value) {
    return send(
        request,
        rows -> {
          List<Optional<T>> values = new ArrayList<>();
          for (Json row : rows.items()) {
            values.add(value.apply(row));
          }
          return Optional.of(values);
        });
  }

  /** A refusal whose true reason was found out by asking further. */
  PagesException insteadOf(PagesException refusal, FailureKind kind, String argument) {
    return failures().insteadOf(refusal, kind, argument);
  }

  /** Ends all calls that run now. */
  void cancelAll() {
    calls.cancelAll();
  }

  /** Made when one is there: most deployments have none, and its table takes a while to make. */
  private AnswerFailures failures() {
    return new AnswerFailures(endpoint);
  }

  private Answer succeeded(ApiRequest request) {
    Answer answer = answer(request);
    boolean redirected = answer.status() / 100 == 3;
    if (redirected || !answer.success()) {
      PagesException failure = failures().of(request, answer);
      LOG.debug("{} -> {} {}", request, answer, failure.failure().kind());
      throw failure;
    }
    LOG.debug("{} -> {}", request, answer);
    return answer;
  }

  private Answer answer(ApiRequest request) {
    Request toSend = request.toHttp();
    pace.await();
    try {
      return calls.run(http.newCall(toSend), response -> read(response, scrub(request)));
    } catch (ContentChanged e) {
      throw new FailureException(
          Failure.of(
              FailureKind.CONTENT_CHANGED, List.of(e.getMessage()), String.valueOf(e.getCause())),
          e);
    } catch (IOException e) {
      boolean sent = Sending.of(toSend).started();
      PagesException failure = ConnectionFailures.of(e, request.url().host(), sent);
      LOG.debug("{} -> {}", request, failure.failure().kind());
      throw failure;
    }
  }

  private static Answer read(Response response, UnaryOperator<String> scrub) throws IOException {
    BufferedSource body = response.body().source();
    boolean tooLong = body.request(WireFormat.MAX_BYTES + 1L);
    ByteString text = tooLong ? ByteString.EMPTY : scrubbed(body.readByteString(), scrub);
    return Answer.of(response.code(), response.headers(), text, tooLong, scrub);
  }

  /** At once and as a whole: whatever is cut out of it later cannot hold a part of a secret. */
  private static ByteString scrubbed(ByteString body, UnaryOperator<String> scrub) {
    // Latin-1 maps every byte to one character and back; secrets are ASCII.
    String text = body.string(StandardCharsets.ISO_8859_1);
    String clean = scrub.apply(text);
    return clean.equals(text) ? body : ByteString.encodeString(clean, StandardCharsets.ISO_8859_1);
  }

  private static <T> Optional<T> value(Answer answer, Function<Json, Optional<T>> value) {
    Json result = answer.result();
    if (answer.empty() || result == null) {
      return Optional.empty();
    }
    try {
      return value.apply(result);
    } catch (JsonMisfit _) {
      // What is not of the form of a result is none.
      return Optional.empty();
    }
  }

  /** Hosts and proxies have been seen to repeat a request's headers in what they say. */
  private UnaryOperator<String> scrub(ApiRequest request) {
    return text -> text.replace(request.secret(), BLOT).replace(endpoint.token().secret(), BLOT);
  }
}
