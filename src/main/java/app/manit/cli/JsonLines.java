package app.manit.cli;

import java.io.PrintWriter;
import java.io.StringWriter;
import tools.jackson.core.JsonGenerator;
import tools.jackson.core.ObjectWriteContext;
import tools.jackson.core.json.JsonFactory;

/** One JSON object a line, each there as soon as it is known. */
final class JsonLines {
  private final PrintWriter out;
  private final JsonFactory factory = new JsonFactory();

  JsonLines(PrintWriter out) {
    this.out = out;
  }

  /** Prints one line. */
  void print(JsonObject object) {
    StringWriter line = new StringWriter();
    try (JsonGenerator json = factory.createGenerator(ObjectWriteContext.empty(), line)) {
      new JsonFields(json).object(object);
    }
    out.print(line.append('\n'));
    out.flush();
  }
}
