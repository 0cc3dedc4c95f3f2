package app.manit.pages;

import app.manit.pages.wire.WireFormat;
import java.io.StringWriter;
import java.util.Collection;
import java.util.Map;
import java.util.function.Consumer;
import tools.jackson.core.JsonGenerator;
import tools.jackson.core.ObjectWriteContext;

/** The JSON that requests are made of. */
final class RequestJson {

  private RequestJson() {}

  /** An object of texts, in the map's order. */
  static String texts(Map<String, String> fields) {
    return written(
        json -> {
          json.writeStartObject();
          fields.forEach(json::writeStringProperty);
          json.writeEndObject();
        });
  }

  /** The body of {@code check-missing} and {@code upsert-hashes}. */
  static String hashes(Collection<String> hashes) {
    return written(
        json -> {
          json.writeStartObject();
          json.writeArrayPropertyStart("hashes");
          hashes.forEach(json::writeString);
          json.writeEndArray();
          json.writeEndObject();
        });
  }

  /** The body of a new project. */
  static String newProject(String name, String productionBranch) {
    return written(
        json -> {
          json.writeStartObject();
          json.writeStringProperty("name", name);
          json.writeStringProperty("production_branch", productionBranch);
          json.writeEndObject();
        });
  }

  /** A text in its quotation marks. */
  static String text(String text) {
    return written(json -> json.writeString(text));
  }

  private static String written(Consumer<JsonGenerator> value) {
    StringWriter out = new StringWriter();
    try (JsonGenerator json = WireFormat.FACTORY.createGenerator(ObjectWriteContext.empty(), out)) {
      value.accept(json);
    }
    return out.toString();
  }
}
