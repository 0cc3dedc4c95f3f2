package app.manit.pages;

import app.manit.pages.wire.WireFormat;
import java.io.StringWriter;
import java.util.Collection;
import java.util.Map;
import tools.jackson.core.JsonGenerator;
import tools.jackson.core.ObjectWriteContext;

/** The JSON that requests are made of. */
final class RequestJson {

  private RequestJson() {}

  /** An object of texts, in the map's order. */
  static String texts(Map<String, String> fields) {
    StringWriter out = new StringWriter();
    try (JsonGenerator json = generator(out)) {
      json.writeStartObject();
      for (Map.Entry<String, String> field : fields.entrySet()) {
        json.writeStringProperty(field.getKey(), field.getValue());
      }
      json.writeEndObject();
    }
    return out.toString();
  }

  /** The body of {@code check-missing} and {@code upsert-hashes}. */
  static String hashes(Collection<String> hashes) {
    StringWriter out = new StringWriter();
    try (JsonGenerator json = generator(out)) {
      json.writeStartObject();
      json.writeArrayPropertyStart("hashes");
      for (String hash : hashes) {
        json.writeString(hash);
      }
      json.writeEndArray();
      json.writeEndObject();
    }
    return out.toString();
  }

  /** The body of a new project. */
  static String newProject(String name, String productionBranch) {
    StringWriter out = new StringWriter();
    try (JsonGenerator json = generator(out)) {
      json.writeStartObject();
      json.writeStringProperty("name", name);
      json.writeStringProperty("production_branch", productionBranch);
      json.writeEndObject();
    }
    return out.toString();
  }

  /** A text in its quotation marks. */
  static String text(String text) {
    StringWriter out = new StringWriter();
    try (JsonGenerator json = generator(out)) {
      json.writeString(text);
    }
    return out.toString();
  }

  private static JsonGenerator generator(StringWriter out) {
    return WireFormat.FACTORY.createGenerator(ObjectWriteContext.empty(), out);
  }
}
