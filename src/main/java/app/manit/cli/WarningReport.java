package app.manit.cli;

import app.manit.site.SiteWarning;
import app.manit.site.WarningText;
import java.util.Optional;

/** What an author should know about a page, for scripts: always in English. */
record WarningReport(SiteWarning warning) implements JsonObject {

  @Override
  public void writeTo(JsonFields fields) {
    fields.text("kind", warning.kind().code());
    fields.text("path", Optional.of(warning.path()).filter(path -> !path.isEmpty()));
    fields.text("message", WarningText.english(warning));
  }
}
