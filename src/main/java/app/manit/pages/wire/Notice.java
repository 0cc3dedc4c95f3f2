package app.manit.pages.wire;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.ArrayList;
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

  /**
   * A notice in either form.
   *
   * @throws JsonMisfit if it is none
   */
  public static Notice of(Json json) {
    if (json.isText()) {
      return plain(json.text());
    }
    Json causes = json.at("error_chain");
    return new Notice(
        json.number("code"), json.text("message"), causes == null ? null : listOf(causes));
  }

  /**
   * A list of notices.
   *
   * @throws JsonMisfit if one of them is none
   */
  public static List<Notice> listOf(Json json) {
    List<Notice> notices = new ArrayList<>();
    for (Json item : json.items()) {
      notices.add(of(item));
    }
    return notices;
  }

  /** The form that is a plain string. */
  @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
  static Notice plain(String message) {
    return new Notice(0, message, null);
  }
}
