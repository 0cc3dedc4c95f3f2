package app.manit.cli;

import app.manit.failure.Failure;
import app.manit.failure.FailureText;

/** Why something failed, for scripts: always in English. */
record ErrorReport(Failure failure) implements JsonObject {

  @Override
  public void writeTo(JsonFields fields) {
    FailureText text = FailureText.english(failure);
    fields.text("kind", failure.kind().code());
    fields.text("message", text.message());
    fields.text("nextStep", text.nextStep());
    fields.flag("retryable", failure.retryable());
  }
}
