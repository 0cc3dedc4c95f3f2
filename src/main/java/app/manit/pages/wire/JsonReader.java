package app.manit.pages.wire;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;
import tools.jackson.core.ObjectReadContext;

/** Reads values token by token; how deep and how many, the parser's limits say. */
final class JsonReader {
  private final JsonParser parser;

  private JsonReader(JsonParser parser) {
    this.parser = parser;
  }

  static @Nullable Json read(byte[] text) {
    try (JsonParser parser = WireFormat.FACTORY.createParser(ObjectReadContext.empty(), text)) {
      JsonToken first = parser.nextToken();
      if (first == null) {
        return null;
      }
      Json value = new JsonReader(parser).value(first);
      if (parser.nextToken() != null) {
        throw new JsonMisfit();
      }
      return value;
    }
  }

  private @Nullable Json value(@Nullable JsonToken token) {
    if (token == JsonToken.VALUE_STRING) {
      return new JsonText(parser.getString());
    }
    if (token == JsonToken.START_OBJECT) {
      return fields();
    }
    if (token == JsonToken.START_ARRAY) {
      return items();
    }
    if (token == JsonToken.VALUE_NULL) {
      return null;
    }
    if (token == JsonToken.VALUE_TRUE) {
      return JsonFlag.TRUE;
    }
    if (token == JsonToken.VALUE_FALSE) {
      return JsonFlag.FALSE;
    }
    if (token == JsonToken.VALUE_NUMBER_INT || token == JsonToken.VALUE_NUMBER_FLOAT) {
      return new JsonNumber(parser.getString(), token == JsonToken.VALUE_NUMBER_INT);
    }
    throw new JsonMisfit();
  }

  private Json fields() {
    JsonFields.Field last = null;
    for (String name = parser.nextName(); name != null; name = parser.nextName()) {
      last = new JsonFields.Field(name, value(parser.nextToken()), last);
    }
    return new JsonFields(last);
  }

  private Json items() {
    List<Json> items = new ArrayList<>();
    for (JsonToken token = parser.nextToken();
        token != JsonToken.END_ARRAY;
        token = parser.nextToken()) {
      Json item = value(token);
      if (item != null) {
        items.add(item);
      }
    }
    return new JsonItems(items);
  }
}
