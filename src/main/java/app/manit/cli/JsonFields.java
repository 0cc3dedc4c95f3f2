package app.manit.cli;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import tools.jackson.core.JsonGenerator;

/** The fields of one JSON object, written in the order in which they are named. */
final class JsonFields {
  private final JsonGenerator json;

  JsonFields(JsonGenerator json) {
    this.json = json;
  }

  void text(String name, String value) {
    json.writeStringProperty(name, value);
  }

  void text(String name, Optional<String> value) {
    value.ifPresentOrElse(text -> text(name, text), () -> json.writeNullProperty(name));
  }

  /** ISO 8601 in UTC: {@code 2026-11-22T10:15:30.123Z}. */
  void time(String name, Optional<Instant> value) {
    text(name, value.map(Instant::toString));
  }

  void number(String name, long value) {
    json.writeNumberProperty(name, value);
  }

  void number(String name, Optional<Integer> value) {
    value.ifPresentOrElse(number -> number(name, number), () -> json.writeNullProperty(name));
  }

  void flag(String name, boolean value) {
    json.writeBooleanProperty(name, value);
  }

  void flag(String name, Optional<Boolean> value) {
    value.ifPresentOrElse(flag -> flag(name, flag), () -> json.writeNullProperty(name));
  }

  void object(String name, Optional<? extends JsonObject> value) {
    json.writeName(name);
    value.ifPresentOrElse(this::object, json::writeNull);
  }

  void objects(String name, List<? extends JsonObject> values) {
    json.writeArrayPropertyStart(name);
    values.forEach(this::object);
    json.writeEndArray();
  }

  void numbers(String name, Map<String, Long> values) {
    json.writeObjectPropertyStart(name);
    values.forEach(this::number);
    json.writeEndObject();
  }

  /** A whole object, as a value. */
  void object(JsonObject value) {
    json.writeStartObject();
    value.writeTo(this);
    json.writeEndObject();
  }
}
