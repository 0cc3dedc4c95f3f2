package app.manit.pages.wire;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * One item of an envelope's lists. Some endpoints send plain strings there.
 *
 * @param code the API's own code, 0 when there is none
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record Notice(int code, @Nullable String message, @Nullable List<Notice> errorChain) {

  /** The form with all fields. */
  @JsonCreator(mode = JsonCreator.Mode.PROPERTIES)
  public Notice {}

  /** A notice without causes. */
  public static Notice of(int code, String message) {
    return new Notice(code, message, null);
  }

  /** The form that is a plain string. */
  @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
  static Notice plain(String message) {
    return new Notice(0, message, null);
  }
}
