package app.manit.pages.wire;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What every answer of the API is wrapped in. {@code success} decides, not the HTTP status.
 *
 * @param messages never a sign of failure: a valid token is announced here with code 10000
 * @param result may be missing altogether in answers of the asset endpoints
 */
public record Envelope<T>(
    boolean success,
    @Nullable List<Notice> errors,
    @Nullable List<Notice> messages,
    @Nullable T result,
    @JsonInclude(JsonInclude.Include.NON_NULL) @Nullable ResultInfo resultInfo) {

  /** A success with a result ({@code null} where the API has none). */
  public static <T> Envelope<T> of(@Nullable T result) {
    return new Envelope<>(true, List.of(), List.of(), result, null);
  }

  /** One page of a list. */
  public static <T> Envelope<List<T>> page(List<T> rows, ResultInfo info) {
    return new Envelope<>(true, List.of(), List.of(), rows, info);
  }

  /** A refusal. */
  public static Envelope<Void> refusal(int code, String message) {
    return new Envelope<>(false, List.of(Notice.of(code, message)), List.of(), null, null);
  }
}
